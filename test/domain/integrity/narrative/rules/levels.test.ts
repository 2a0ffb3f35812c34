import { expect, test } from "vitest";
import { levels } from "../../../../../shared/domain/integrity/narrative/rules/levels.ts";
import { saidOf } from "./said-of.ts";

test("what is broken down into as many or more holds, step by step", () => {
  expect(saidOf(levels, "从6个方面提出26项任务、53条措施。")).toStrictEqual(["holds", "holds"]);
  expect(saidOf(levels, "从6个方面提出6项任务、6条措施。")).toStrictEqual(["holds", "holds"]);
});

test("more tasks than measures are told", () => {
  const [first, second] = saidOf(levels, "从6个方面提出26项任务、23条措施。");
  expect(first).toBe("holds");
  expect(second).toContain("26");
  expect(second).toContain("23");
});

test.each([
  ["从6个方面提出深化教育改革重点任务清单6项任务、3条措施。", 2],
  ["从6个方面提出深化教育改革重点任务清单共6项任务、3条措施。", 0],
  ["从6个方面提出深化教育改革重点6项任务、合计3条措施。", 2],
  ["从6个方面提出深化教育改革重点任务6项任务、总共合计3条措施。", 0],
])("sixteen characters may stand between the levels, and no more: %s", (text, said) => {
  expect(saidOf(levels, text)).toHaveLength(said);
});

test.each([
  ["从6方面提出26项任务、23条措施。", "6 of what is not said"],
  ["从6个部门提出26项任务、23条措施。", "departments are no aspects"],
  ["从6个主要方面提出26项任务、23条措施。", "the word does not stand right behind the number"],
  ["从6个方面提出26个任务、23条措施。", "tasks are not counted in 项"],
  ["从6个方面提出26项任务、23个措施。", "measures are not counted in 条"],
  ["从6个方面入手。提出26项任务、23条措施。", "the tasks stand in another sentence"],
  ["从6个方面提出26项任务。另有23条措施。", "the measures stand in another sentence"],
  ["从6个方面提出26项任务，其中23条措施。", "the measures are some of them"],
  [
    "从6个方面提出需要全县上下共同努力完成的重点改革26项任务、23条措施。",
    "too much stands between",
  ],
  ["从6个方面提出26项任务。", "there is no third level"],
])("nothing is said of %s (%s)", (text) => {
  expect(saidOf(levels, text)).toStrictEqual([]);
});
