import { expect, test } from "vitest";
import { foldDecision } from "../../../../shared/domain/review/fold.ts";
import { isChangeable, lastDayOf } from "../../../../shared/domain/review/limits.ts";
import {
  decided,
  director,
  filedCounty,
  type ReviewedCounty,
  reason,
  refused,
} from "../../../support/review-builders.ts";
import {
  confirmedCounty,
  openCounty,
  returnedCounty,
  submittedCounty,
} from "../../../support/review-steps.ts";

const extends_ = (of: "fill" | "return", until: string, ...items: readonly string[]) =>
  [director, { kind: "extended", of, until, reason, ...(items.length > 0 && { items }) }] as const;
const county = openCounty();
const days = (of: ReviewedCounty, ...items: readonly string[]) =>
  items.map((item) => lastDayOf(of, item));

test("the time to fill in is longer for all, or for some", () => {
  const all = decided(county, extends_("fill", "2021-12-05"));
  const some = decided(county, extends_("fill", "2021-12-10", "1.1", "narrative"));

  expect(days(county, "1.1", "1.2")).toEqual(["2021-11-30", "2021-11-30"]);
  expect(days(all, "1.1", "1.2", "narrative")).toEqual(["2021-12-05", "2021-12-05", "2021-12-05"]);
  expect(days(some, "1.1", "1.2", "narrative")).toEqual(["2021-12-10", "2021-11-30", "2021-12-10"]);
});

test("what was longer for some stays so when it is extended for all", () => {
  const both = decided(
    county,
    extends_("fill", "2021-12-10", "1.1"),
    extends_("fill", "2021-12-05"),
  );

  expect(days(both, "1.1", "1.2")).toEqual(["2021-12-10", "2021-12-05"]);
});

test("a limit is the end of its day in China", () => {
  const extended = decided(county, extends_("fill", "2021-12-05"));

  expect(isChangeable(extended, "1.1", "2021-12-05T15:59:59.999Z")).toBe(true);
  expect(isChangeable(extended, "1.1", "2021-12-05T16:00:00.000Z")).toBe(false);
});

test("no limit is shortened, of all or of one", () => {
  const some = decided(county, extends_("fill", "2021-12-10", "1.1"));

  expect(refused(county, extends_("fill", "2021-11-29"))).toEqual([
    "invalidRequest extendedShorter until",
  ]);
  expect(refused(county, extends_("fill", "2021-11-30"))).toEqual([]);
  expect(refused(some, extends_("fill", "2021-12-09", "1.2", "1.1"))).toEqual([
    "invalidRequest extendedShorter until",
  ]);
  expect(refused(returnedCounty(), extends_("return", "2021-12-14"))).toEqual([
    "invalidRequest extendedShorter until",
  ]);
});

test("what was given back is mended until later, all of it or some", () => {
  const returned = returnedCounty("1.1", "1.2");
  const all = decided(returned, extends_("return", "2021-12-20"));
  const some = decided(returned, extends_("return", "2021-12-20", "1.1"));

  expect(days(all, "1.1", "1.2")).toEqual(["2021-12-20", "2021-12-20"]);
  expect(days(some, "1.1", "1.2")).toEqual(["2021-12-20", "2021-12-15"]);
  expect(refused(some, extends_("return", "2021-12-19"))).toEqual([
    "invalidRequest extendedShorter until",
  ]);
});

test("what was moved further for one is no reason to refuse the others a day before it", () => {
  const some = decided(returnedCounty("1.1", "1.2"), extends_("return", "2021-12-20", "1.1"));

  expect(refused(some, extends_("return", "2021-12-18", "1.2"))).toEqual([]);
});

test("a fold never shortens a day, whatever it is given", () => {
  const folded = (
    county: ReviewedCounty,
    of: string,
    until: string,
    ...items: readonly string[]
  ) => {
    const [decision] = county.decisions.slice(-1);
    if (!decision) throw new Error("something was extended");
    const { items: _, ...body } = decision.body;
    const shorter = { ...body, of, until, ...(items.length > 0 && { items }) };
    return { ...county, gate: foldDecision(county.gate, { ...decision, body: shorter }) };
  };
  const all = decided(county, extends_("fill", "2021-12-10"));
  const one = decided(county, extends_("fill", "2021-12-10", "1.1"));
  const back = decided(returnedCounty("1.1"), extends_("return", "2021-12-20"));

  expect(days(folded(all, "fill", "2021-12-05"), "1.1")).toEqual(["2021-12-10"]);
  expect(days(folded(one, "fill", "2021-12-05", "1.1"), "1.1")).toEqual(["2021-12-10"]);
  expect(days(folded(back, "return", "2021-12-18"), "1.1")).toEqual(["2021-12-20"]);
  expect(days(folded(all, "fill", "2021-12-12"), "1.1")).toEqual(["2021-12-12"]);
  // Nothing is given back any more
  expect(folded(all, "return", "2021-12-12").gate).toBe(all.gate);
});

test("what was not given back has no day to extend, and stays locked", () => {
  const returned = returnedCounty("1.1");

  expect(refused(returned, extends_("return", "2021-12-20", "1.1", "1.2"))).toEqual([
    "invalidRequest itemNotGivenBack items[1]",
  ]);
});

test("what has no limit now is not extended", () => {
  const nothing = ["wrongStage nothingToExtend of"];

  expect(refused(filedCounty(), extends_("fill", "2021-12-20"))).toEqual(nothing);
  expect(refused(county, extends_("return", "2021-12-20"))).toEqual(nothing);
  expect(refused(returnedCounty(), extends_("fill", "2021-12-20"))).toEqual(nothing);
  expect(refused(returnedCounty("1.1"), extends_("fill", "2021-12-20", "1.2"))).toEqual(nothing);
  expect(refused(submittedCounty(), extends_("fill", "2021-12-20"))).toEqual(nothing);
  expect(refused(confirmedCounty(), extends_("return", "2021-12-20"))).toEqual(nothing);
});

test("all faults at once", () => {
  expect(refused(county, extends_("fill", "2021-10-14", "99.9", "1.1", "1.1"))).toEqual([
    "invalidRequest itemUnknown items[0]",
    "invalidRequest itemRepeated items[2]",
    "invalidRequest dayPast until",
    "invalidRequest extendedShorter until",
    "invalidRequest extendedShorter until",
    "invalidRequest extendedShorter until",
  ]);
  expect(
    refused(county, [director, { kind: "extended", of: "plea", items: [], reason: "请延期" }]),
  ).toEqual(["notOneOf of", "tooFew items", "missingField until", "tooShort reason"]);
});
