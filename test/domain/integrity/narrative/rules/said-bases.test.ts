import { expect, test } from "vitest";
import { saidBases } from "../../../../../shared/domain/integrity/narrative/rules/said-bases.ts";
import { saidOf } from "./said-of.ts";

test.each([
  "教师培训经费380万元，占教师工资总额2.6亿元的1.46%。",
  "教师培训经费380万元，约占教师工资总额2.6亿元的1.46%。",
  "新建校舍3万平方米，占全县校舍面积10万平方米的30%。",
])("a share of the base that it names holds: %s", (text) => {
  expect(saidOf(saidBases, text)).toStrictEqual(["holds"]);
});

test.each([
  "教师培训经费380万元，占教师工资总额2.6亿元的1.64%。",
  "教师培训经费480万元，占教师工资总额2.6亿元的1.46%。",
  "上年情况良好，教师培训经费380万元，占教师工资总额2.6亿元的4.61%。",
])("a share that the two numbers do not give is told: %s", (text) => {
  const said = saidOf(saidBases, text);
  expect(said).toHaveLength(1);
  expect(said).not.toStrictEqual(["holds"]);
});

test.each([
  ["教师培训经费380万元，占教师工资总额2.6亿元的1.64倍。", "it is no share"],
  ["教师培训经费380万元，占教师工资总额2.6亿元的约1.64%。", "the share is not exact"],
  ["教师培训经费380万元，占教师工资总额约2.6亿元的1.64%。", "the base is not exact"],
  ["教师培训经费380万元，占教师工资总额2.6亿元的近1.64%。", "the share is not exact"],
  ["教师培训经费380万元，占教师工资总额2.6亿元，1.64%。", "the share is not said to be of it"],
  ["教师培训经费380万元，教师工资总额2.6亿元的1.64%。", "it does not say 占"],
  ["教师培训经费380万元，仅占教师工资总额2.6亿元的1.64%。", "other words stand before 占"],
  ["教师培训经费380万元。占教师工资总额2.6亿元的1.64%。", "the figure stands in another sentence"],
  ["教师培训经费（380万元），占教师工资总额2.6亿元的1.64%。", "the figure stands in a bracket"],
  ["教师培训380期，占教师工资总额2.6亿元的1.64%。", "the figure is of another kind"],
  ["教师培训经费比上年增加380万元，占教师工资总额2.6亿元的1.64%。", "the figure is a change"],
  ["教师培训经费约380万元，占教师工资总额2.6亿元的1.64%。", "the figure is not exact"],
])("nothing is said of %s (%s)", (text) => {
  expect(saidOf(saidBases, text)).toStrictEqual([]);
});

test("the figure is looked for among the five before the base", () => {
  const text = (others: string) => `经费380万元，${others}占教师工资总额2.6亿元的1.46%。`;
  expect(saidOf(saidBases, text("学校1所、班2个、教师3名、学生4名，"))).toStrictEqual(["holds"]);
  expect(saidOf(saidBases, text("学校1所、班2个、教师3名、学生4名、车5辆，"))).toStrictEqual([]);
});

test("of two figures of one kind the nearer one is meant", () => {
  const text = "总经费500万元，教师培训经费380万元，占教师工资总额2.6亿元的1.46%。";
  expect(saidOf(saidBases, text)).toStrictEqual(["holds"]);
});

test("what is counted in times is a part of people too, and of a base that is a bound nothing is said", () => {
  expect(saidOf(saidBases, "培训380人次，占教师总数2600人的14.6%。")).toStrictEqual(["holds"]);
  expect(saidOf(saidBases, "培训经费380万元，占工资总额超过2.6亿元的1.46%。")).toStrictEqual([]);
});
