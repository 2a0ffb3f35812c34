import { expect, test } from "vitest";
import { makeReview } from "../../../../shared/domain/review/review.ts";
import { documentClaim, evidenceId, indicatorClaim, itemOf } from "../../../support/builders.ts";
import {
  city,
  decided,
  leader,
  office,
  type ReviewedCounty,
  refused,
  situationOf,
  withFiled,
} from "../../../support/review-builders.ts";
import {
  asSeen,
  confirmedCounty,
  confirms,
  corrects,
  openCounty,
  signs,
  submittedCounty,
  toSubmitted,
} from "../../../support/review-steps.ts";

const county = submittedCounty();
const reading = { criterion: "primaryVariationCoefficient", reading: "0.7" };
const other = indicatorClaim("primaryVariationCoefficient", { value: "0.3", evidence: 200 });
const shown = (of: ReviewedCounty, id: string) =>
  makeReview(situationOf(of, city)).items.find((item) => item.id === id);

test("what the city looked at is confirmed, with what it corrects and without the words for it", () => {
  const after = decided(county, [
    city,
    corrects("5.1", { ...reading, evidence: [evidenceId(21)] }),
  ]);

  expect(after.gate.stage).toBe("submitted");
  expect(after.gate.cityWord).toBe(3);
  expect(after.gate.items["5.1"]?.city).toEqual({
    word: "confirmed",
    mark: situationOf(county, city).marks.get("5.1"),
    number: 3,
    adjustments: [reading],
  });
  expect(shown(after, "5.1")).toMatchObject({ state: "confirmed", system: "3.00" });
});

test("without corrections none are kept, and an item that was corrected is the system's again", () => {
  const after = decided(county, [city, corrects("5.1", reading)], [city, confirms("5.1")]);

  expect(after.gate.items["5.1"]?.city).not.toHaveProperty("adjustments");
  expect(decided(county, [city, corrects("5.1")]).gate.items["5.1"]?.city).not.toHaveProperty(
    "adjustments",
  );
  expect(shown(after, "5.1")).toMatchObject({ city: "3.00", effective: "3.00", differences: [] });
});

test("a confirmation ends when the content moves, and comes back with it", () => {
  const after = decided(county, [city, corrects("5.1", reading)]);
  const moved = withFiled(after, other);
  const back = withFiled(
    moved,
    indicatorClaim("primaryVariationCoefficient", { value: "0.5", evidence: 21 }),
  );

  expect(shown(moved, "5.1")?.city).toBeUndefined();
  expect(shown(moved, "5.2")?.state).toBe("submitted");
  expect(back.gate).toBe(after.gate);
});

test("what is not what the county signed is the county's to sign first", () => {
  const moved = withFiled(county, other);

  expect(refused(moved, [city, confirms("5.1", "5.2")])).toEqual([
    "contentMoved itemNotSigned items[0]",
  ]);
  expect(refused(decided(moved, [leader, signs()]), [city, confirms("5.1")])).toEqual([]);
});

test("after it was forwarded the city confirms what moved and was signed again, and nothing else", () => {
  const forwarded = confirmedCounty();
  const signed = decided(withFiled(forwarded, other), [leader, signs()]);

  expect(refused(forwarded, [city, confirms("5.1")])).toEqual([
    "wrongStage confirmedAlready items[0]",
  ]);
  expect(refused(signed, [city, confirms("5.2", "5.1")])).toEqual([
    "wrongStage confirmedAlready items[0]",
  ]);
  expect(refused(signed, [city, confirms("5.1")])).toEqual([]);
});

test("who assessed, checked or signed confirms nothing, whatever the token says now", () => {
  for (const { subject } of [office, leader])
    expect(refused(county, [{ ...city, subject }, confirms("1.1", "1.2")])).toEqual([
      "fourEyes sameHands",
    ]);
});

test("who filed something of an item does not confirm that item, and may confirm others", () => {
  // The third item rests on evidence 3, the county's own words on evidence 100
  const filed = {
    ...county,
    uploads: new Map([
      [evidenceId(3), city.subject],
      [evidenceId(4), "clerk-education"],
      [evidenceId(100), city.subject],
    ]),
  };

  expect(refused(filed, [city, confirms("1.3", "1.1", "2.1", "narrative")])).toEqual([
    "fourEyes sameHandsFiled items[0]",
    "fourEyes sameHandsFiled items[3]",
  ]);
});

test("who filed one document of an item does not confirm it either", () => {
  const [document] = itemOf("1.3").documents;
  const rescanned = withFiled(openCounty(), documentClaim(document?.id ?? "", 250));
  const filed = {
    ...decided(rescanned, ...toSubmitted),
    uploads: new Map([[evidenceId(250), city.subject]]),
  };

  expect(refused(filed, [city, confirms("1.3", "1.1")])).toEqual([
    "fourEyes sameHandsFiled items[0]",
  ]);
});

test("a body that is none is refused with every fault of it", () => {
  const [seen] = asSeen(["5.1"], situationOf(county, city));
  const adjustments = [{ criterion: "dropoutCount", reading: "1", points: "0.10", reason: "理由" }];
  const items = [
    { ...seen, adjustments },
    { ...seen, note: "" },
  ];

  expect(refused(county, [city, { kind: "confirmed", items }])).toEqual([
    "invalidValue items[0].adjustments[0]",
    "emptyField items[1].note",
  ]);
});
