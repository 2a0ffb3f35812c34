import { expect, test } from "vitest";
import { namedBases } from "../../../../../shared/domain/integrity/narrative/rules/named-bases.ts";
import { saidOf } from "./said-of.ts";

test.each([
  [
    "计划总投资14400万元，已完成投资5172万元，占计划的63%。",
    "5172万元占14400万元的比例应为35.92%。",
  ],
  ["计划100所，已建20所，占计划的比例23%。", "20所占100所的比例应为20%。"],
  ["计划总投资14400万元，已完成投资5172万元，占计划的36%。", "holds"],
  ["任务80所，已建67所，占年度计划数的83.75%。", "holds"],
  ["任务80所，已建67所（其中公办36所），占计划数的83.75%。", "holds"],
])("a share of what was named before is that of the figure right before it: %s", (text, told) => {
  expect(saidOf(namedBases, text)).toStrictEqual([told]);
});

test.each([
  ["the ratio is far off", "计划100所，已建20所，占计划的比例60%。"],
  ["the base is of another part", "计划100所；已建20所，占计划的23%。"],
  ["the figure is of another sentence", "计划100所，已建20所。占计划的23%。"],
  ["the figure stands in a bracket", "计划100所（已建20所），占计划的23%。"],
  ["the figure is of a year", "计划100所，2020年20所，占计划的23%。"],
  ["two figures are named so", "计划100所，计划80所，已建20所，占计划的23%。"],
  ["the base is of another kind", "计划100元，已建20所，占计划的23%。"],
  ["the base is about so many", "计划约100所，已建20所，占计划的23%。"],
  ["the share is about so much", "计划100所，已建20所，占计划的23%左右。"],
  ["no base is named", "计划100所，已建20所，占的23%。"],
  ["the task is of somebody", "任务100所，已建20所，占教师计划数的23%。"],
  ["the task is something else", "任务100所，已建20所，占计划学校的23%。"],
  ["no task is named", "学校100所，已建20所，占计划数的23%。"],
  ["it belongs to a list", "计划100所，其中新建20所，占计划的23%。"],
  ["it is no share", "计划100所，已建20所，占计划的23所。"],
  ["nothing stands before", "占计划的23%。"],
])("where %s, nothing is said: %s", (_, text) => {
  expect(saidOf(namedBases, text)).toStrictEqual([]);
});

test("what follows in the paragraph, however much, changes nothing", () => {
  const text = `计划100所，已建20所，占计划的20%。${"另有1班，".repeat(20)}`;

  expect(saidOf(namedBases, text)).toStrictEqual(["holds"]);
});
