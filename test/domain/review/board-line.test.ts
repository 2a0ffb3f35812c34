import { expect, test } from "vitest";
import { boardLine } from "../../../shared/domain/review/board-line.ts";
import { type Calendar, noCalendar } from "../../../shared/domain/review/calendar/settings.ts";
import type { Outline } from "../../../shared/domain/review/outline.ts";
import { boardSettings } from "../../support/board-contents.ts";

const opened: Calendar = { settings: boardSettings };
const now = "2021-10-01T00:00:00.000Z";

const outline = (more: Partial<Outline> = {}): Outline => ({
  stage: "open",
  decisions: 3,
  score: "80.75",
  grade: "良好",
  states: {},
  moved: false,
  forwarded: false,
  ...more,
});
const lineOf = (of: Outline | undefined, calendar: Calendar = opened, at = now) =>
  boardLine({ score: "81.25", grade: "良好", items: 38, outline: of }, { calendar, now: at });

test.each([
  { stage: "open", more: {}, due: "2021-10-15" },
  { stage: "open", more: { fillUntil: "2021-10-25" }, due: "2021-10-25" },
  { stage: "open", more: { fillUntil: "2021-10-01" }, due: "2021-10-15" },
  { stage: "submitted", more: {}, due: "2021-11-15" },
  { stage: "returned", more: { due: "2021-11-05" }, due: "2021-11-05" },
  { stage: "confirmed", more: {}, due: "2021-12-20" },
] as const)("a county at $stage ($more) has until $due", ({ stage, more, due }) => {
  expect(lineOf(outline({ stage, ...more })).due).toBe(due);
});

test("a county of which nobody decided is filling in, with the system's points", () => {
  expect(lineOf(undefined)).toStrictEqual({
    stage: "open",
    result: { score: "81.25", grade: "良好" },
    items: { open: 38, sentBack: 0, checked: 0, submitted: 0, returned: 0, confirmed: 0, moved: 0 },
    due: "2021-10-15",
    overdue: false,
  });
});

test("what counts is the review's, and the urging goes by its decision", () => {
  const { result, urged } = lineOf(outline({ urged: 17 }));

  expect([result, urged]).toEqual([{ score: "80.75", grade: "良好" }, 17]);
});

test.each(["open", "submitted", "confirmed"] as const)(
  "without an opened cycle nothing is due of a county at %s",
  (stage) => {
    const line = lineOf(outline({ stage, fillUntil: "2021-09-01" }), noCalendar);

    expect(["due" in line, line.overdue]).toEqual([false, false]);
  },
);

test("what was given back is due by its own day though nobody opened the cycle", () => {
  expect(lineOf(outline({ stage: "returned", due: "2021-11-05" }), noCalendar).due).toBe(
    "2021-11-05",
  );
});

test("once the cycle is closed nothing is due any more, and nobody is late", () => {
  const line = lineOf(undefined, { ...opened, closed: 9 }, "2022-01-01T00:00:00.000Z");

  expect(["due" in line, line.overdue]).toEqual([false, false]);
});

test.each([
  { at: "2021-10-15T15:59:59.999Z", overdue: false },
  { at: "2021-10-15T16:00:00.000Z", overdue: true },
])("the last day ends at midnight in China: at $at late is $overdue", ({ at, overdue }) => {
  expect(lineOf(undefined, opened, at).overdue).toBe(overdue);
});

test("items count by their states, the county's own words among none, and the others are open", () => {
  const states = {
    checked: ["1.1"],
    sentBack: ["1.2"],
    submitted: ["narrative", "1.3", "1.4", "1.5"],
    returned: ["1.6"],
    confirmed: ["1.7", "1.8"],
    moved: ["1.9"],
  };

  expect(lineOf(outline({ states })).items).toEqual({
    open: 29,
    sentBack: 1,
    checked: 1,
    submitted: 3,
    returned: 1,
    confirmed: 2,
    moved: 1,
  });
});
