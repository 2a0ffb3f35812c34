import { expect, test } from "vitest";
import { saidBases } from "../../../../../shared/domain/integrity/narrative/rules/said-bases.ts";
import { saidOf } from "./said-of.ts";

test.each([
  ["教师培训经费380万元，占教师工资总额2.6亿元的14.6%。", "380万元占2.6亿元的比例应为1.46%。"],
  [
    "培训经费380万元（含差旅费20万元），约占工资总额2.6亿元的14.6%。",
    "380万元占2.6亿元的比例应为1.46%。",
  ],
  ["培训经费380万元，占工资总额2.6亿元的1.46%。", "holds"],
  ["培训380人次，占教师总数2600人的14.6%。", "holds"],
])("a share of a base that is said is that of the figure before: %s", (text, told) => {
  expect(saidOf(saidBases, text)).toStrictEqual([told]);
});

test.each([
  ["it is no share", "培训经费380万元，占工资总额2.6亿元的14.6倍。"],
  ["it is about so much", "培训经费380万元，占工资总额2.6亿元的14.6%左右。"],
  ["the base is nearly so much", "培训经费380万元，占工资总额近2.6亿元的14.6%。"],
  ["the base is more than that", "培训经费380万元，占工资总额超过2.6亿元的1.46%。"],
  ["the share is not of it", "培训经费380万元，占工资总额2.6亿元达14.6%。"],
  ["a mark stands between", "培训经费380万元，占工资总额2.6亿元，的14.6%。"],
  ["somebody else has the share", "培训经费380万元，其中占工资总额2.6亿元的14.6%。"],
  ["the figure before is of another sentence", "培训经费380万元。占工资总额2.6亿元的14.6%。"],
  ["the figure before stands in a bracket", "培训经费（380万元），占工资总额2.6亿元的14.6%。"],
  ["the figure before is of another kind", "培训教师380人，占工资总额2.6亿元的14.6%。"],
  ["the figure before is a change", "经费比上年增加380万元，占工资总额2.6亿元的14.6%。"],
  ["the figure before is about so much", "培训经费约380万元，占工资总额2.6亿元的14.6%。"],
  ["there is none", "占工资总额2.6亿元的14.6%。"],
])("where %s, nothing is said: %s", (_, text) => {
  expect(saidOf(saidBases, text)).toStrictEqual([]);
});
