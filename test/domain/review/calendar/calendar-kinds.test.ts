import { expect, test } from "vitest";
import { findingsOfIssues } from "../../../../shared/domain/findings/issues.ts";
import {
  type CycleSituation,
  calendarKinds,
} from "../../../../shared/domain/review/calendar/calendar-kinds.ts";
import {
  foldCalendar,
  foldOnCalendar,
} from "../../../../shared/domain/review/calendar/fold-calendar.ts";
import {
  type Calendar,
  noCalendar,
  phaseOf,
} from "../../../../shared/domain/review/calendar/settings.ts";
import { Decision } from "../../../../shared/domain/review/decision.ts";
import { openKinds, permit } from "../../../../shared/domain/review/permit.ts";
import { postOf } from "../../../../shared/domain/review/post.ts";
import { evidenceId } from "../../../support/builders.ts";
import {
  type Asked,
  admin,
  director,
  NOON,
  opened,
  reason,
} from "../../../support/review-builders.ts";

const settings = { ...opened.settings };
const windows = settings.windows;
const opens = { kind: "cycleOpened", ...settings };
const closed: Calendar = { ...opened, closed: 2 };

const situation = (calendar: Calendar, caller = director): CycleSituation => ({
  phase: phaseOf(calendar),
  calendar,
  caller,
  post: postOf(caller),
  editions: ["shanxi-county-2021@1"],
});

/** Why a decision on a cycle is not taken: `problem code path` of each, or `code path` of a body that is none. */
const refused = (calendar: Calendar, asked: Asked, caller = director) => {
  const kind = calendarKinds.find((each) => each.kind === asked.kind);
  const read = kind?.read({ id: evidenceId(1), ...asked });
  if (!kind || !read) throw new Error(`there is no kind ${asked.kind}`);
  if (read.kind === "faulty")
    return findingsOfIssues(read.error).map(({ code, path }) => `${code} ${path}`);
  return permit(kind, read.decision, situation(calendar, caller)).map(
    ({ problem, finding }) => `${problem} ${finding.code} ${finding.path}`,
  );
};

const decision = (number: number, { kind, ...body }: Asked): Decision =>
  Decision.parse({
    ...{ number, id: evidenceId(number), kind, body, by: director, at: NOON },
    ...{ previous: "0".repeat(64), hash: "1".repeat(64) },
  });

test("nothing is limited until a director opens the cycle, whose days then hold", () => {
  expect(foldCalendar([])).toBe(noCalendar);
  expect(refused(noCalendar, opens)).toEqual([]);
  expect(foldCalendar([decision(1, opens)])).toEqual({ settings });
});

test("a change names what changes, and leaves the rest", () => {
  const changed = { kind: "calendarChanged", pleaDays: 12, reason };

  expect(refused(opened, changed)).toEqual([]);
  expect(foldCalendar([decision(1, opens), decision(2, changed)])).toEqual({
    settings: { ...settings, pleaDays: 12 },
  });
  expect(foldOnCalendar(noCalendar, decision(1, changed))).toBe(noCalendar);
});

test("a cycle that is closed is closed for good", () => {
  const closes = { kind: "cycleClosed", reason };

  expect(refused(opened, closes)).toEqual([]);
  expect(foldCalendar([decision(1, opens), decision(2, closes)])).toEqual(closed);
  for (const asked of [opens, closes, { kind: "calendarChanged", pleaDays: 12, reason }])
    expect(refused(closed, asked)).toEqual(["wrongStage stageNotAllowing kind"]);
});

test("each in its phase, by a director alone", () => {
  const can = (calendar: Calendar, caller = director) =>
    openKinds(calendarKinds, situation(calendar, caller));

  expect(can(noCalendar)).toEqual(["cycleOpened"]);
  expect(can(opened)).toEqual(["calendarChanged", "cycleClosed"]);
  expect(can(closed)).toEqual([]);
  expect(can(noCalendar, admin)).toEqual([]);
  expect(refused(noCalendar, opens, admin)).toEqual(["forbidden postNotAllowed kind"]);
});

test("an edition that there is not, and windows that end before they begin, are refused at once", () => {
  const turned = { ...windows, city: { from: "2021-12-31", until: "2021-12-30" } };
  const day = { from: "2021-11-30", until: "2021-11-30" };

  expect(refused(noCalendar, { ...opens, edition: "other@1", ...{ windows: turned } })).toEqual([
    "invalidRequest editionUnknown edition",
    "invalidRequest daysReversed windows.city.until",
  ]);
  expect(refused(noCalendar, { ...opens, ...{ windows: { ...windows, fill: day } } })).toEqual([]);
});

test("whoever relied on a day keeps it: a window ends later, never earlier", () => {
  const until = (day: string) => ({
    kind: "calendarChanged",
    windows: { ...windows, fill: { from: "2021-09-01", until: day } },
    reason,
  });

  expect(refused(opened, until("2021-11-29"))).toEqual([
    "invalidRequest extendedShorter windows.fill.until",
  ]);
  expect(refused(opened, until("2021-11-30"))).toEqual([]);
  expect(refused(opened, until("2021-12-01"))).toEqual([]);
});

test("a change that changes nothing is none", () => {
  expect(refused(opened, { kind: "calendarChanged", reason })).toEqual([
    "invalidRequest nothingChanged ",
  ]);
});

test("bodies that are none are refused with every fault of them", () => {
  const faulty = { kind: "cycleOpened", ...settings, basis: "通知", pleaDays: 0, issueDays: 367 };

  expect(refused(noCalendar, faulty)).toEqual([
    "tooShort basis",
    "tooSmall pleaDays",
    "tooLarge issueDays",
  ]);
  expect(refused(noCalendar, { kind: "cycleOpened" })).toHaveLength(9);
  expect(refused(opened, { kind: "cycleClosed" })).toEqual(["missingField reason"]);
});

test("a decision of a kind that nobody knows is not left out of a fold", () => {
  expect(() => foldCalendar([decision(7, { kind: "cycleMoved" })])).toThrow(
    "calendar decision 7 is of an unknown kind",
  );
});
