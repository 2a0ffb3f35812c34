import { expect, test } from "vitest";
import {
  filingRefusals,
  fillableItems,
  touchRefusals,
} from "../../../shared/domain/review/filing.ts";
import { judgedIds, type Situation } from "../../../shared/domain/review/situation.ts";
import {
  city,
  decided,
  education,
  office,
  reason,
  situationOf,
} from "../../support/review-builders.ts";
import { asSeen, openCounty, submittedCounty } from "../../support/review-steps.ts";

const open = situationOf(openCounty(), office);
const submitted = situationOf(submittedCounty(), office);
/** The city has given one item back. */
const partly = (): Situation => {
  const county = submittedCounty();
  const items = asSeen(["5.1"], situationOf(county, city), { reason });
  const returning = { kind: "returned", level: "city", items, due: "2099-01-31" };
  return situationOf(decided(county, [city, returning]), office);
};
const told = (refusals: ReturnType<typeof touchRefusals>) =>
  refusals.map(({ problem, finding: { code, path } }) => `${problem} ${code} ${path}`.trim());

test("while it is being filled in everything may be filed, by the office", () => {
  expect(fillableItems(open)).toEqual(judgedIds(open.framework));
  expect(filingRefusals({ kind: "indicators" }, open)).toEqual([]);
  expect(filingRefusals({ kind: "narrative" }, open)).toEqual([]);
  expect(filingRefusals({ kind: "document", documents: ["1.1-1"] }, open)).toEqual([]);
});

test("a department may file what it answers for, and the county's own words", () => {
  const own = fillableItems({ ...open, caller: education });

  expect(own).toContain("5.1");
  expect(own).toContain("narrative");
  expect(own).not.toContain("3.1");
  expect(
    told(
      filingRefusals({ kind: "document", documents: ["3.1-1"] }, { ...open, caller: education }),
    ),
  ).toEqual(["notYourDepartment itemOfOthers documents[0]"]);
});

test("what was handed in is closed to every kind of file", () => {
  expect(fillableItems(submitted)).toEqual([]);
  expect(told(filingRefusals({ kind: "indicators" }, submitted))).toEqual([
    "locked nothingToChange",
  ]);
  expect(told(filingRefusals({ kind: "document" }, submitted))).toEqual(["locked nothingToChange"]);
  expect(told(filingRefusals({ kind: "narrative" }, submitted))).toEqual([
    "locked itemLocked kind",
  ]);
});

test("a partial return opens what it lists", () => {
  const filling = partly();

  expect(fillableItems(filling)).toEqual(["5.1"]);
  expect(filingRefusals({ kind: "indicators" }, filling)).toEqual([]);
  expect(filingRefusals({ kind: "document", documents: ["5.1-1"] }, filling)).toEqual([]);
  expect(
    told(filingRefusals({ kind: "document", documents: ["5.1-1", "1.1-1"] }, filling)),
  ).toEqual(["locked itemLocked documents[1]"]);
});

test("what an evidence counts for has to be open for it to be taken out, each item told once", () => {
  const filling = partly();

  expect(touchRefusals(["primaryVariationCoefficient", "5.1-1"], filling, "")).toEqual([]);
  expect(told(touchRefusals(["5.1-1", "1.1-1", "1.1-2"], filling, "at"))).toEqual([
    "locked itemLocked at",
  ]);
  expect(told(touchRefusals(["narrative"], filling, ""))).toEqual(["locked itemLocked"]);
});

test("facts are signed with the whole: they are taken out while everything is open, and not otherwise", () => {
  expect(touchRefusals(["facts"], open, "")).toEqual([]);
  expect(touchRefusals(["facts"], partly(), "").length).toBe(38);
});

test("what counts for nothing is taken out while anything is open", () => {
  expect(touchRefusals([], partly(), "")).toEqual([]);
  expect(told(touchRefusals([], submitted, ""))).toEqual(["locked nothingToChange"]);
});

test("when the cycle is closed the answer says so, whatever is asked", () => {
  const closed = { ...open, calendar: { closed: 3 } };

  expect(told(filingRefusals({ kind: "indicators" }, closed))).toEqual(["locked cycleIsClosed"]);
  expect(told(filingRefusals({ kind: "narrative" }, closed))).toEqual([
    "locked cycleIsClosed kind",
  ]);
});
