import { expect, test } from "vitest";
import { Cycle, cycleOf, isInsideCycle, Period } from "../../../shared/domain/place/cycle.ts";

const cycle = Cycle.parse("2021");

test.each([
  { text: "2021", isCycle: true },
  { text: "2099", isCycle: true },
  { text: "1999", isCycle: false },
  { text: "2121", isCycle: false },
  { text: "20210", isCycle: false },
  { text: "12021", isCycle: false },
  { text: "202", isCycle: false },
  { text: "20二一", isCycle: false },
])("a cycle is a year of this century: $text $isCycle", ({ text, isCycle }) => {
  expect(Cycle.safeParse(text).success).toBe(isCycle);
});

test("the cycle of a year is its text", () => {
  expect(cycleOf(2021)).toBe("2021");
  expect(() => cycleOf(1998)).toThrow();
});

test.each([
  { what: "a year", from: "2021-01-01", to: "2021-12-31", isPeriod: true },
  { what: "a single day", from: "2021-06-30", to: "2021-06-30", isPeriod: true },
  { what: "a leap day", from: "2020-02-29", to: "2020-02-29", isPeriod: true },
  { what: "a leap day of another year", from: "2021-02-29", to: "2021-03-01", isPeriod: false },
  { what: "a day that is none", from: "2021-01-01", to: "2021-06-31", isPeriod: false },
  { what: "a month", from: "2021-01", to: "2021-02", isPeriod: false },
])("$what is a period: $isPeriod", ({ from, to, isPeriod }) => {
  expect(Period.safeParse({ from, to }).success).toBe(isPeriod);
});

test("a period whose last day comes before its first is told at the last day", () => {
  const { error } = Period.safeParse({ from: "2021-07-01", to: "2021-06-30" });

  expect(error?.issues).toMatchObject([{ path: ["to"], params: { code: "periodReversed" } }]);
});

test.each([
  { what: "both years whole", from: "2020-01-01", to: "2021-12-31", inside: true },
  { what: "a day of the year before", from: "2020-01-01", to: "2020-01-01", inside: true },
  { what: "the last day", from: "2021-12-31", to: "2021-12-31", inside: true },
  { what: "a day too early", from: "2019-12-31", to: "2021-12-31", inside: false },
  { what: "a day too late", from: "2020-01-01", to: "2022-01-01", inside: false },
  { what: "a year before both", from: "2019-01-01", to: "2019-12-31", inside: false },
  { what: "a year after both", from: "2022-01-01", to: "2022-12-31", inside: false },
])("$what lies inside the cycle of 2021: $inside", ({ from, to, inside }) => {
  expect(isInsideCycle(cycle, { from, to })).toBe(inside);
});
