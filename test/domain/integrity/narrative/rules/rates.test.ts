import { expect, test } from "vitest";
import { rates } from "../../../../../shared/domain/integrity/narrative/rules/rates.ts";
import { saidOf } from "./said-of.ts";

test.each([
  ["排查隐患120处，整改118处，整改率98.3%。", "118 of 120"],
  ["创建平安校园100所，创建率88%。", "88 of 100"],
  ["创建平安校园88所，创建率88%。", "88 of 100"],
  ["毕业生1万人，就业9681人，就业率96.8%。", "9,681 of 10,000, in two units"],
  ["创建平安校园100所，创建率120%。", "a rate above 100 is of something else"],
  ["创建平安校园100所，创建率100.5%。", "a rate above 100 is of something else"],
  ["实现就业6万人，就业率87.8%。", "万 is a rounded number"],
  ["创建平安校园0所，创建率87.8%。", "of nothing nothing is known"],
  ["创建小学100所、创建初中90所，创建率80%。", "72 of 90; the two are not near it"],
  ["创建小学100所、创建初中98所，创建率89%。", "98 of 110; in a coarse rate no slip is seen"],
  ["应改隐患120处整改108处，整改率70%。", "108 of 154; the counts run on"],
  ["排查隐患约120处，整改117处，整改率90%。", "117 of 130; the whole is not exact"],
  ["排查隐患120处；整改117处，整改率90%。", "117 of 130; the whole stands in another part"],
  ["排查隐患120处（整改117处），整改率90%。", "117 of 130; the part stands in a bracket"],
  ["排查隐患120处，投入3万元，整改117处，整改率90%。", "117 of 130; another figure stands between"],
  ["应整改隐患130处，整改约117处，整改率80%。", "104 of 130; the part is not exact"],
])("a rate that whole numbers can give holds: %s (%s)", (text) => {
  expect(saidOf(rates, text)).toStrictEqual(["holds"]);
});

test.each([
  ["排查隐患120处，整改118处，整改率89.3%。", "98.33"],
  ["计划改造20所，完成17所，完成率75%。", "85"],
  ["排查隐患120处，其中整改108处，整改率70%。", "90"],
  ["毕业生658人，就业637人，就业率86.8%。", "96.81"],
  ["毕业生658人，共就业637人，就业率86.8%。", "96.81"],
  ["毕业生658人，637人就业，就业率86.8%。", "96.81"],
  ["创建小学100所、创建初中90所，创建率88%。", "90"],
  ["创建小学100所、创建初中98所，创建率89.0%。", "98"],
  ["创建小学1000所、创建初中981所，创建率89.10%。", "98.1"],
  ["排查隐患120处，整改118处，整改率0.5%。", "98.33"],
])("a rate that the two counts do not give is told with the one they do: %s", (text, given) => {
  const said = saidOf(rates, text);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(given);
});

test.each([
  ["创建平安校园100所，创建率87.8%。", "100"],
  ["创建平安校园100所，平安校园的创建率达到87.8%。", "100"],
  ["创建平安校园100所，创建的比例达87.8%。", "100"],
  ["创建平安校园100所，其创建率为87.8%。", "100"],
  ["参加体检100人，参检率87.8%。", "100"],
  ["考入高中100人，升学率87.8%。", "100"],
  ["完成改造100所，任务完成率87.8%。", "100"],
  ["体育测试达标100人，体育达标率87.8%。", "100"],
  ["骨干教师100名，占87.8%。", "100"],
  ["创建平安校园100所，小学20所，初中10所，创建率87.8%。", "100"],
])("a rate that no whole number gives with its count is told: %s", (text, count) => {
  const said = saidOf(rates, text);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain("87.8");
  expect(said[0]).toContain(count);
});

test.each([
  ["创建平安校园100所，创建率约87.8%。", "the rate is not exact"],
  ["创建平安校园100所，创建率0%。", "nothing was done"],
  ["创建平安校园100所，创建者87.8人。", "it is no rate"],
  ["开展创建活动100次，创建率87.8%。", "how often is no number of things"],
  ["创建平安校园约100所，创建率87.8%。", "the count is not exact"],
  ["创建平安校园一百所，创建率87.8%。", "the count is spelt"],
  ["创建平安校园100所；创建率87.8%。", "the count stands in another part"],
  ["创建平安校园100所，巩固率87.8%。", "the rate is of something else"],
  ["完成学校100所，投资完成率87.8%。", "it is money that was completed"],
  ["检查参与者100人，参检率87.8%。", "the words stand the other way round"],
  ["骨干教师100名，经费3万元，占87.8%。", "another figure stands between"],
  ["骨干教师100名，仅占87.8%。", "the share says more than that it is one"],
  ["创建率87.8%。", "there is no count"],
])("nothing is said of %s (%s)", (text) => {
  expect(saidOf(rates, text)).toStrictEqual([]);
});

test("a count is looked for among the ten figures before the rate", () => {
  const text = (others: number) =>
    `创建平安校园100所，${"投入3万元，".repeat(others)}创建率87.8%。`;
  expect(saidOf(rates, text(9))).toHaveLength(1);
  expect(saidOf(rates, text(10))).toStrictEqual([]);
});
