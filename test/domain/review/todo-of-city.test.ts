import { expect, test } from "vitest";
import type { Caller } from "../../../shared/domain/access.ts";
import { outlineOf } from "../../../shared/domain/review/outline.ts";
import { countyTodo, outlineTodo } from "../../../shared/domain/review/todo.ts";
import { indicatorClaim } from "../../support/builders.ts";
import {
  city,
  decided,
  director,
  education,
  inspector,
  leader,
  office,
  opened,
  type ReviewedCounty,
  reason,
  situationOf,
  withFiled,
} from "../../support/review-builders.ts";
import {
  confirmedCounty,
  confirms,
  openCounty,
  returnedCounty,
  signs,
  submittedCounty,
} from "../../support/review-steps.ts";

const todo = (county: ReviewedCounty, caller: Caller) => countyTodo(situationOf(county, caller));
const ofCity = (county: ReviewedCounty, caller = city) => {
  const situation = situationOf(county, caller);
  return outlineTodo(outlineOf(situation, county.decisions.length), situation);
};
const ids = openCounty().status.items.map(({ id }) => id);
const others = (...items: readonly string[]) => ids.filter((id) => !items.includes(id));
const statistics = { ...education, department: "statistics" };
const closed = { ...opened, closed: 2 };
const other = indicatorClaim("primaryVariationCoefficient", { value: "0.3", evidence: 200 });

test("a city confirms what was handed in to it, then forwards it, until the end of its window", () => {
  const submitted = submittedCounty();
  const some = decided(submitted, [city, confirms(...others("5.1", "5.2"))]);
  const window = { due: "2021-12-31", overdue: false };

  expect(ofCity(submitted)).toEqual([{ kind: "confirmed", items: ids, ...window }]);
  expect(ofCity(some)).toEqual([{ kind: "confirmed", items: ["5.1", "5.2"], ...window }]);
  const all = decided(some, [city, confirms("5.1", "5.2")]);
  expect(ofCity(all)).toEqual([{ kind: "forwarded", ...window }]);
  expect(ofCity({ ...all, now: "2021-12-31T16:00:00.000Z" })).toMatchObject([{ overdue: true }]);
  expect(ofCity(confirmedCounty())).toEqual([]);
});

test("what moved waits for the county's leader first, then for the city, forwarded or not", () => {
  const moved = withFiled(confirmedCounty(), other);
  const signed = decided(moved, [leader, signs()], [director, { kind: "urged", text: reason }]);

  expect(ofCity(moved)).toEqual([]);
  expect(ofCity(signed)).toMatchObject([{ kind: "confirmed", items: ["5.1"], urged: 6 }]);
  expect(ofCity(decided(signed, [city, confirms("5.1")]))).toMatchObject([{ kind: "forwarded" }]);
});

test("the county's own words alone are no reason to confirm anything", () => {
  const confirmed = decided(submittedCounty(), [city, confirms()]);

  expect(outlineOf(situationOf(confirmed, city), 0).states.submitted).toEqual(["narrative"]);
  expect(ofCity(confirmed)).toMatchObject([{ kind: "forwarded" }]);
});

test("nothing waits for who has no part in it, for a city before it was handed in, and in a closed cycle", () => {
  const submitted = submittedCounty();

  for (const caller of [city, inspector, director]) expect(todo(openCounty(), caller)).toEqual([]);
  for (const caller of [inspector, director, leader]) expect(ofCity(submitted, caller)).toEqual([]);
  expect([openCounty(), returnedCounty()].flatMap((county) => ofCity(county))).toEqual([]);
  expect(ofCity({ ...submitted, calendar: closed })).toEqual([]);
  for (const caller of [statistics, office, leader])
    expect(todo(openCounty({ calendar: closed }), caller)).toEqual([]);
});
