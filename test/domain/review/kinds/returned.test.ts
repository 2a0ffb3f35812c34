import { expect, test } from "vitest";
import { itemState } from "../../../../shared/domain/review/item-state.ts";
import { isChangeable } from "../../../../shared/domain/review/limits.ts";
import { saidOfWhole } from "../../../../shared/domain/review/standing.ts";
import {
  city,
  decided,
  inspector,
  leader,
  NOON,
  office,
  type ReviewedCounty,
  reason,
  refused,
  situationOf,
} from "../../../support/review-builders.ts";
import {
  asSeen,
  checks,
  confirmedCounty,
  confirms,
  givesBack,
  openCounty,
  signs,
  submittedCounty,
} from "../../../support/review-steps.ts";

const due = "2021-12-15";
const stateOf = (county: ReviewedCounty, item: string) =>
  itemState(county.gate, item, situationOf(county, office).marks.get(item));
const changeable = (county: ReviewedCounty) =>
  ["1.1", "1.2", "narrative"].filter((item) => isChangeable(county, item, NOON));

test("the city gives back what was handed in: those items are open until the day, and no others", () => {
  const county = decided(submittedCounty(), [city, givesBack("city", ["1.1"])]);
  const { marks } = situationOf(county, city);

  expect(county.gate.stage).toBe("returned");
  expect(county.gate.standingReturn).toEqual({ number: 3, dues: { "1.1": due }, skipsCity: false });
  expect(county.gate.items["1.1"]?.city).toEqual({
    ...{ word: "returned", mark: marks.get("1.1"), number: 3 },
  });
  expect(county.gate.cityWord).toBe(3);
  expect(changeable(county)).toEqual(["1.1"]);
  expect([stateOf(county, "1.1"), stateOf(county, "1.2")]).toEqual(["returned", "submitted"]);
  expect(saidOfWhole(county.gate).signedOff).toBeUndefined();
});

test("the county's own words are given back as an item is", () => {
  expect(changeable(decided(submittedCounty(), [city, givesBack("city", ["narrative"])]))).toEqual([
    "narrative",
  ]);
});

test("the province gives back what was forwarded; the city's word on it stands while the content does", () => {
  const county = decided(confirmedCounty(), [inspector, givesBack("province", ["1.1"])]);
  const again = decided(county, [office, checks("1.1")], [leader, signs()]);

  expect(county.gate.forwarded).toBeUndefined();
  expect(county.gate.before).toBeUndefined();
  expect(county.gate.cityWord).toBe(4);
  expect([stateOf(county, "1.1"), stateOf(county, "1.2")]).toEqual(["returned", "confirmed"]);
  expect(again.gate.stage).toBe("submitted");
  expect(stateOf(again, "1.1")).toBe("confirmed");
});

test("what the city gave back is not confirmed any more, whatever was said before", () => {
  const county = decided(
    submittedCounty(),
    [city, confirms()],
    [city, givesBack("city", ["1.1"])],
    [office, checks("1.1")],
    [leader, signs()],
  );

  expect([stateOf(county, "1.1"), stateOf(county, "1.2")]).toEqual(["submitted", "confirmed"]);
});

test("each level gives back in its stage", () => {
  const provincial = [inspector, givesBack("province", ["1.1"])] as const;
  const ofCity = [city, givesBack("city", ["1.1"])] as const;

  expect(refused(submittedCounty(), provincial)).toEqual(["wrongStage notReturnable"]);
  expect(refused(confirmedCounty(), ofCity)).toEqual(["wrongStage notReturnable"]);
  expect(refused(openCounty(), ofCity)).toEqual(["wrongStage stageNotAllowing kind"]);
});

test("each names its own level, and only the province leaves the city out", () => {
  const asProvince = givesBack("province", ["1.1"], { due, skipCity: false });

  expect(refused(submittedCounty(), [city, asProvince])).toEqual([
    "invalidRequest levelNotYours level",
    "invalidRequest skipOfProvince skipCity",
  ]);
  expect(refused(confirmedCounty(), [inspector, givesBack("city", ["1.1"])])).toEqual([
    "invalidRequest levelNotYours level",
  ]);
  expect(
    refused(confirmedCounty(), [
      inspector,
      givesBack("province", ["1.1"], { due, skipCity: false }),
    ]),
  ).toEqual([]);
});

test("all faults at once: content that moved, items that there are not or twice, a day that is over", () => {
  const county = submittedCounty();
  const items = [
    { item: "1.1", mark: "0".repeat(32), reason },
    { item: "99.9", mark: "0".repeat(32), reason },
    ...asSeen(["1.2", "1.2"], situationOf(county, city), { reason }),
  ];

  expect(
    refused(county, [city, { kind: "returned", level: "city", items, due: "2021-10-14" }]),
  ).toEqual([
    "invalidRequest itemUnknown items[1]",
    "invalidRequest itemRepeated items[3]",
    "contentMoved itemMoved items[0].mark",
    "invalidRequest dayPast due",
  ]);
});

test("a body that is none is refused with every fault of it", () => {
  const items = [{ item: "1.1", mark: "0".repeat(32) }];

  expect(refused(submittedCounty(), [city, { kind: "returned", level: "county", items }])).toEqual([
    "notOneOf level",
    "missingField items[0].reason",
    "missingField due",
  ]);
});
