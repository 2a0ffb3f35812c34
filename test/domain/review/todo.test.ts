import { expect, test } from "vitest";
import type { Caller } from "../../../shared/domain/access.ts";
import { countyTodo } from "../../../shared/domain/review/todo.ts";
import { indicatorClaim } from "../../support/builders.ts";
import {
  decided,
  director,
  education,
  filedCounty,
  leader,
  office,
  opened,
  type ReviewedCounty,
  reason,
  situationOf,
  withFiled,
} from "../../support/review-builders.ts";
import {
  checks,
  openCounty,
  returnedCounty,
  sendsBack,
  submittedCounty,
} from "../../support/review-steps.ts";

const todo = (county: ReviewedCounty, caller: Caller) => countyTodo(situationOf(county, caller));
const ids = openCounty().status.items.map(({ id }) => id);
const others = (...items: readonly string[]) => ids.filter((id) => !items.includes(id));
const assesses = (item: string) => ({ kind: "selfAssessed", item, points: "1.00" });
const statistics = { ...education, department: "statistics" };
const other = indicatorClaim("primaryVariationCoefficient", { value: "0.3", evidence: 200 });
const late = "2021-11-30T16:00:00.000Z";
const fill = { due: "2021-11-30", overdue: false };

test("a department assesses what it leads or assists in, until it has", () => {
  // Statistics assists in 3.1 and 4.1, and leads in 12.2
  const county = openCounty();

  expect(todo(county, statistics)).toEqual([
    { kind: "selfAssessed", items: ["3.1", "4.1", "12.2"], ...fill },
  ]);
  const some = decided(county, [statistics, assesses("4.1")]);
  expect(todo(some, statistics)).toMatchObject([{ items: ["3.1", "12.2"] }]);
  const all = decided(some, [statistics, assesses("3.1")], [statistics, assesses("12.2")]);
  expect(todo(all, statistics)).toEqual([]);
});

test("what was sent back is assessed again, and what was checked is not", () => {
  const assessed = decided(
    openCounty(),
    ...["3.1", "4.1", "12.2"].map((item) => [statistics, assesses(item)] as const),
  );
  const back = decided(assessed, [office, checks("3.1")], [office, sendsBack("4.1", "2021-11-10")]);

  expect(todo(back, statistics)).toEqual([
    { kind: "selfAssessed", items: ["4.1"], due: "2021-11-10", overdue: false },
  ]);
  expect(todo(decided(back, [statistics, assesses("4.1")]), statistics)).toEqual([]);
});

test("what was given back is assessed again, and nothing else is", () => {
  const returned = returnedCounty("4.1", "5.1");

  expect(todo(returned, statistics)).toEqual([
    { kind: "selfAssessed", items: ["4.1"], due: "2021-12-15", overdue: false },
  ]);
  expect(todo(decided(returned, [statistics, assesses("4.1")]), statistics)).toEqual([]);
});

test("nobody assesses what is locked; the office checks late all the same", () => {
  const county = { ...openCounty(), now: late };

  expect(todo(county, statistics)).toEqual([]);
  expect(todo(county, office)).toEqual([
    { kind: "checked", items: ids, due: "2021-11-30", overdue: true },
  ]);
});

test("the office checks what is not checked as it is, then a leader signs", () => {
  const some = decided(openCounty(), [office, checks(...others("5.1"))]);
  const all = decided(some, [office, checks("5.1")]);

  expect(todo(some, office)).toEqual([{ kind: "checked", items: ["5.1"], ...fill }]);
  expect(todo(some, leader)).toEqual([]);
  expect(todo(all, office)).toEqual([]);
  expect(todo(all, leader)).toEqual([{ kind: "signedOff", ...fill }]);
  expect(todo(withFiled(all, other), office)).toMatchObject([{ items: ["5.1"] }]);
  expect(todo(withFiled(all, other), leader)).toEqual([]);
});

test("of what was given back the office checks each anew, be it mended or not", () => {
  const returned = returnedCounty("5.1");

  expect(todo(returned, office)).toEqual([
    { kind: "checked", items: ["5.1"], due: "2021-12-15", overdue: false },
  ]);
  expect(todo(returned, leader)).toEqual([]);
  expect(todo(decided(returned, [office, checks("5.1")]), leader)).toEqual([
    { kind: "signedOff", due: "2021-12-15", overdue: false },
  ]);
});

test("a cycle that demands it has the office show the evaluation before a leader signs", () => {
  const demanding = opened.settings
    ? { settings: { ...opened.settings, demandsDisclosure: true } }
    : {};
  const checked = decided(openCounty({ calendar: demanding }), [office, checks()]);
  const shown = decided(checked, [
    office,
    { kind: "disclosed", url: "https://lczf.gov.cn/1", from: "2021-11-01", to: "2021-11-07" },
  ]);

  expect(todo(openCounty({ calendar: demanding }), office).map(({ kind }) => kind)).toEqual([
    "checked",
    "disclosed",
  ]);
  expect(todo(checked, office)).toEqual([{ kind: "disclosed", ...fill }]);
  expect(todo(checked, leader)).toEqual([]);
  expect(todo(shown, office)).toEqual([]);
  expect(todo(shown, leader)).toHaveLength(1);
});

test("handed in, nothing waits in the county until something moves, which its leader signs for", () => {
  const submitted = submittedCounty();

  for (const caller of [statistics, office, leader]) expect(todo(submitted, caller)).toEqual([]);
  expect(todo(withFiled(submitted, other), leader)).toEqual([
    { kind: "signedOff", overdue: false },
  ]);
  expect(todo(withFiled(submitted, other), office)).toEqual([]);
});

test("the first of an item's days counts, and the first of several items'", () => {
  const assigned = (due: string, ...items: readonly string[]) =>
    [office, { kind: "assigned", items, lead: "statistics", due }] as const;
  const county = decided(
    openCounty(),
    assigned("2021-11-20", "3.1"),
    assigned("2021-11-10", "4.1"),
  );
  const urged = decided(county, [
    office,
    { kind: "urged", items: ["12.2"], text: reason, due: "2021-11-05" },
  ]);

  expect(todo(county, statistics)).toMatchObject([{ due: "2021-11-10", overdue: false }]);
  expect(todo(urged, statistics)).toMatchObject([{ due: "2021-11-05", urged: 3 }]);
  expect(todo({ ...urged, now: "2021-11-06T00:00:00.000Z" }, statistics)).toMatchObject([
    { overdue: true },
  ]);
  expect(todo({ ...county, calendar: {} }, leader)).toEqual([]);
});

test("without limits nothing has a day", () => {
  expect(todo(filedCounty(), statistics)).toEqual([
    { kind: "selfAssessed", items: ["3.1", "4.1", "12.2"], overdue: false },
  ]);
});

test("who is urged is told by which decision: the last of all, and of the items at hand", () => {
  const urges = (...items: readonly string[]) =>
    [director, { kind: "urged", text: reason, ...(items.length > 0 && { items }) }] as const;
  const urged = (...steps: readonly ReturnType<typeof urges>[]) =>
    decided(openCounty(), [office, checks()], ...steps);

  expect(todo(urged(urges("3.1"), urges("5.1")), statistics)).toMatchObject([{ urged: 2 }]);
  expect(todo(urged(urges("3.1"), urges()), statistics)).toMatchObject([{ urged: 3 }]);
  expect(todo(urged(urges()), leader)).toEqual([{ kind: "signedOff", ...fill, urged: 2 }]);
  expect(todo(urged(urges("5.1")), statistics)[0]).not.toHaveProperty("urged");
});
