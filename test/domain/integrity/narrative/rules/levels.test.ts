import { expect, test } from "vitest";
import { levels } from "../../../../../shared/domain/integrity/narrative/rules/levels.ts";
import { saidOf } from "./said-of.ts";

test.each([
  ["从6个方面提出26项任务、53条措施。", ["holds", "holds"]],
  ["从6个方面提出26项任务、5条措施。", ["holds", "其中的26条大于总数5条。"]],
  [
    "从36个领域提出26项任务、53条措施。",
    ["文中“从36个领域提出26项任务”：其中的36项大于总数26项。", "holds"],
  ],
  ["从6个方面分别提出二十六项任务与要求、53条措施。", ["holds", "holds"]],
  ["从6个方面提出有针对性可落实管长远的新26项任务、5条。", ["holds", "其中的26条大于总数5条。"]],
])("what is broken down does not become fewer: %s", (text, told) => {
  expect(saidOf(levels, text)).toStrictEqual(told);
});

test.each([
  ["the first are no points", "从36个学校提出26项任务、5条措施。"],
  ["the first name points later", "从36个学校方面提出26项任务、5条措施。"],
  ["the first are items", "从36项方面提出26项任务、5条措施。"],
  ["the second are pieces", "从36个方面提出26件任务、5条措施。"],
  ["the third are pieces", "从36个方面提出26项任务、5件措施。"],
  ["the second are of another sentence", "从36个方面推进。提出26项任务、5条措施。"],
  ["the third are of another sentence", "从36个方面提出26项任务。提出5条措施。"],
  ["the third are some", "从36个方面提出26项任务，其中5条措施。"],
  ["too many words stand between", "从36个方面提出有针对性可落实管长远的更新26项任务、5条。"],
  ["there are no third ones", "从36个方面提出26项任务。"],
])("where %s, nothing is said: %s", (_, text) => {
  expect(saidOf(levels, text)).toStrictEqual([]);
});
