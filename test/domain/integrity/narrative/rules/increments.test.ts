import { expect, test } from "vitest";
import { increments } from "../../../../../shared/domain/integrity/narrative/rules/increments.ts";
import { saidOf } from "./said-of.ts";

test.each([
  ["学生330人，比上年增加30人，增长20%。", "按两年数字计算应增长10%，不是20%。"],
  ["学生270人，比上年减少30人，下降20%。", "按两年数字计算应增长-10%，不是-20%。"],
  ["教育支出1.1亿元，比上年增加1000万元，增长20%。", "按两年数字计算应增长10%，不是20%。"],
  ["教育支出12.56亿元，同比增加0.86亿元，增长7.53%。", "按两年数字计算应增长7.35%，不是7.53%。"],
  ["学费10元，比上年增加0.6元，增长8%。", "按两年数字计算应增长6.38%，不是8%。"],
  ["教育支出5万元，比上年增加2万元，增长36%。", "按两年数字计算应增长66.67%，不是36%。"],
  ["教育支出5万元，比上年增加2万元，增长126%。", "按两年数字计算应增长66.67%，不是126%。"],
  ["教育支出5万元，比上年减少2万元，下降20%。", "按两年数字计算应增长-28.57%，不是-20%。"],
  ["教育支出5万元，比上年减少2万元，下降37%。", "按两年数字计算应增长-28.57%，不是-37%。"],
])(
  "a growth that value and increase do not give is told with the one they do: %s",
  (text, told) => {
    expect(saidOf(increments, text)).toStrictEqual([told]);
  },
);

test.each([
  "学生330人，比上年增加30人，增长10%。",
  "学生330人，比2019年增加30人，增长10%。",
  "学生330人，比去年同期增加30人，同比增长10%。",
  "学生330人，较上年净增30人，增长率为10%。",
  "学生330人、增加了30人，增幅达10%。",
  "学生330人（比上年多30人，增长了10%）。",
  "学生270人，减少30人，下降10%。",
  "教育支出5万元，比上年增加2万元，增长37%。",
  "教育支出5万元，比上年增加2万元，增长125%。",
  "教育支出5万元，比上年减少2万元，下降21%。",
  "教育支出5万元，比上年减少2万元，下降36%。",
])("what value, increase and growth can be together holds: %s", (text) => {
  expect(saidOf(increments, text)).toStrictEqual(["holds"]);
});

test.each([
  ["no growth follows", "学生330人，比上年增加30人，增长20人。"],
  ["no increase stands before", "学生330人，增长20%。"],
  ["the increase is one of something else", "学生330人，比上年增加30所，增长20%。"],
  ["two rates are compared", "入园率90%，比上年增加10%，增长20%。"],
  ["the value is about so many", "学生约330人，比上年增加30人，增长20%。"],
  ["the increase is nearly so many", "学生330人，比上年增加近30人，增长20%。"],
  ["the growth is more than that", "学生330人，比上年增加30人，增长20%以上。"],
  ["the value is of another sentence", "学生330人。当年，增加30人，增长20%。"],
  ["the growth is of another sentence", "学生330人，比上年增加30人。增长20%。"],
  ["the value is a change itself", "学生增加330人，增加30人，增长20%。"],
  ["one rises and the other falls", "学生330人，比上年增加30人，下降20%。"],
  ["the increase is no whole clause", "学生330人，又增加30人，增长20%。"],
  ["the increase is of somebody", "学生330人，增加教师30人，增长20%。"],
  ["the growth is of somebody", "学生330人，增加30人，教师增长20%。"],
  ["the growth is a share", "学生330人，增加30人，增长部分占20%。"],
  ["another part of the sentence begins", "学生330人；增加30人，增长20%。"],
  ["there may have been none before", "教育支出1万元，比上年增加1万元，增长20%。"],
  ["there was none before", "学生30人，比上年增加30人，增长20%。"],
  ["nothing was added", "教育支出5万元，比上年增加0万元，增长20%。"],
])("where %s, nothing is said: %s", (_, text) => {
  expect(saidOf(increments, text)).toStrictEqual([]);
});
