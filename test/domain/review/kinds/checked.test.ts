import { expect, test } from "vitest";
import { itemState } from "../../../../shared/domain/review/item-state.ts";
import { indicatorClaim } from "../../../support/builders.ts";
import {
  decided,
  office,
  type ReviewedCounty,
  reason,
  refused,
  situationOf,
  withFiled,
} from "../../../support/review-builders.ts";
import {
  asSeen,
  checks,
  openCounty,
  returnedCounty,
  sendsBack,
} from "../../../support/review-steps.ts";

const county = openCounty();
const marks = situationOf(county, office).marks;
const stateOf = (of: ReviewedCounty, item: string) =>
  itemState(of.gate, item, situationOf(of, office).marks.get(item));
const wrong = "0".repeat(32);

test("what the office looked at is checked, until its content moves", () => {
  const after = decided(county, [office, checks("5.1", "narrative")]);
  // Item 5.1 is scored by it
  const moved = withFiled(
    after,
    indicatorClaim("primaryVariationCoefficient", { value: "0.7", evidence: 200 }),
  );

  expect(stateOf(after, "5.1")).toBe("checked");
  expect(stateOf(after, "narrative")).toBe("checked");
  expect(stateOf(after, "5.2")).toBe("open");
  expect(stateOf(moved, "5.1")).toBe("open");
  expect(stateOf(moved, "narrative")).toBe("checked");
  expect(after.gate.hands).toEqual([office.subject]);
});

test("of checked and sent back the later holds, while the content is the same", () => {
  const back = decided(county, [office, checks("5.1")], [office, sendsBack("5.1", "2021-11-01")]);
  const again = decided(back, [office, checks("5.1")]);
  const mended = withFiled(
    back,
    indicatorClaim("primaryVariationCoefficient", { value: "0.3", evidence: 200 }),
  );

  expect(stateOf(back, "5.1")).toBe("sentBack");
  expect(back.gate.items["5.1"]?.check).toEqual({
    ...{ word: "sentBack", mark: marks.get("5.1"), due: "2021-11-01", number: 2 },
  });
  expect(stateOf(mended, "5.1")).toBe("open");
  expect(stateOf(again, "5.1")).toBe("checked");
  expect(again.gate.items["5.1"]?.check).toEqual({
    ...{ word: "checked", mark: marks.get("5.1"), number: 3 },
  });
  expect(again.gate.hands).toEqual([office.subject]);
});

test("whoever sends back without checking has had a hand in it too", () => {
  const { gate } = decided(county, [office, sendsBack("5.1")]);

  expect(gate.hands).toEqual([office.subject]);
  expect(gate.items["5.1"]?.check).toStrictEqual({
    ...{ word: "sentBack", mark: marks.get("5.1"), number: 1 },
  });
});

test("all faults at once: other content than was seen, items that there are not, items named twice", () => {
  const items = [
    ...asSeen(["1.1", "1.2"], { marks }),
    { item: "1.3", mark: wrong },
    { item: "99.9", mark: wrong },
    ...asSeen(["1.1"], { marks }),
  ];
  const faults = [
    "invalidRequest itemUnknown items[3]",
    "invalidRequest itemRepeated items[4]",
    "contentMoved itemMoved items[2].mark",
  ];
  const withReason = items.map((each) => ({ ...each, reason }));

  expect(refused(county, [office, { kind: "checked", items }])).toEqual(faults);
  expect(
    refused(county, [office, { kind: "sentBack", items: withReason, due: "2021-10-14" }]),
  ).toEqual([...faults, "invalidRequest dayPast due"]);
});

test("in a county that was given items back the office checks whatever moved", () => {
  expect(refused(returnedCounty("5.1"), [office, checks("5.1", "5.2")])).toEqual([]);
});

test("bodies that are none are refused with every fault of them", () => {
  const mark = "A".repeat(32);

  expect(refused(county, [office, { kind: "checked", items: [{ item: "1.1", mark }, 3] }])).toEqual(
    ["badFormat items[0].mark", "wrongType items[1]"],
  );
  expect(refused(county, [office, { kind: "checked", items: [] }])).toEqual(["tooFew items"]);
  expect(
    refused(county, [
      office,
      { kind: "sentBack", items: [{ item: "1.1", mark: wrong, reason: "不行" }], due: "soon" },
    ]),
  ).toEqual(["tooShort items[0].reason", "badDate due"]);
  expect(
    refused(county, [office, { kind: "sentBack", items: [{ item: "1.1", mark: wrong }] }]),
  ).toEqual(["missingField items[0].reason"]);
});
