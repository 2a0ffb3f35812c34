import { expect, test } from "vitest";
import { CalendarProposal } from "../../../shared/domain/framework/calendar-proposal.ts";
import { Framework } from "../../../shared/domain/framework/framework.ts";
import { framework2021 } from "../../support/builders.ts";

const framework = framework2021();
const proposed = CalendarProposal.parse(framework.calendar);

test("the days that the 2021 edition proposes follow one another: filling in, the city, the province", () => {
  const { fill, city, province } = proposed.windows;
  const days = [fill, city, province].flatMap(({ from, until }) => [from, until]);

  expect(days).toEqual(days.toSorted());
  expect(new Set(days).size).toBe(6);
  expect(fill.from.slice(0, 4)).toBe(String(framework.cycle));
});

test("it says where its days come from, and that Shanxi's own were not found", () => {
  expect(proposed.note).toMatch(/山西.*未查到.*建议值/);
});

test("an edition of earlier days proposes nothing and is an edition all the same", () => {
  const { calendar: _, ...earlier } = framework;

  expect(Framework.safeParse(earlier).success).toBe(true);
});

test.each([
  { what: "no day at all", change: { windows: { ...proposed.windows, fill: undefined } } },
  {
    what: "a day that no month has",
    change: { windows: { ...proposed.windows, city: { from: "2021-12-01", until: "2021-12-32" } } },
  },
  { what: "a plea of no days", change: { pleaDays: 0 } },
  { what: "half a day", change: { issueDays: 0.5 } },
  { what: "a score of another manner", change: { finalScore: "best" } },
  { what: "no word on its sources", change: { note: undefined } },
])("a proposal with $what is none", ({ change }) => {
  expect(CalendarProposal.safeParse({ ...proposed, ...change }).success).toBe(false);
});
