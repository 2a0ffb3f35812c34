import { expect, test } from "vitest";
import { listsTold } from "./lists-told.ts";

test.each([
  ["学校（公办50所、民办30所）。", []],
  ["学校80所（公办50所、民办30所。", []],
  ["学校80所，很好（公办50所、民办30所）。", []],
])(
  "a bracket opens a list where it is closed and stands right behind a number: %s",
  (text, lists) => {
    expect(listsTold(text)).toStrictEqual(lists);
  },
);

test.each([
  ["全县学校80所，小学50所，初中30所。", ["row 小学50 初中30"]],
  ["学校（全县80所），小学50所，初中30所。", []],
  ["全县现有学校80所，寄宿制走读制乡镇初中50所，小学30所。", ["row 寄宿制走读制乡镇初中50 小学30"]],
  ["全县现有学校80所，小学50所，寄宿制和走读制乡镇初中30所。", []],
  ["全县现有学校80所，50所，初中30所。", []],
  ["全县现有学生80人，男50人，女30人。", ["row 男50 女30"]],
  ["全县现有学校80所小学50所，初中30所。", []],
  ["全县现有学校80所，新增50所，初中30所。", []],
])("a number that is said to be all opens a row of short names: %s", (text, lists) => {
  expect(listsTold(text)).toStrictEqual(lists);
});

test.each([
  ["资金80万元，资金由中央资金50万元、县级配套30万元构成。", []],
  ["资金80万元，由中央和省级财政安排的教育专项资金50万元、县级配套30万元构成。", []],
  ["资金80万元，由中央资金50万元、县级配套30万元支付。项目由各校构成。", []],
  ["人员构成合理，资金80万元，由中央资金50万元、县级配套30万元支付。", []],
])("由 opens a list where 构成 closes it in the same clause: %s", (text, lists) => {
  expect(listsTold(text)).toStrictEqual(lists);
});

test.each([
  ["2172名，校内2143名（占98.7%），班级29个（占1.3%）；跨校29名（占1.3%）。", []],
  [
    "2172名，甲校2000名（占92.1%），乙校143名（占6.6%），丙校29名（占1.3%）。",
    ["shares 甲校2000/92.1 乙校143/6.6 丙校29/1.3"],
  ],
  ["2172名，校内2143名（占98.7%），比上年多29名（占1.3%）。", []],
  ["其中公办50所，占80亩，民办30所。", ["among 公办50"]],
  ["其中公办50所，女生占62.5%，民办30所。", ["among 公办50"]],
])("names with their shares in turn open one list: %s", (text, lists) => {
  expect(listsTold(text)).toStrictEqual(lists);
});

test.each([
  ["第3、第5小学分别为50人、30人。", ["consists 50 30"]],
  ["2019和2020年分别为50人、30人。", []],
  [
    "2019年和2020年各级各类学校的教育教学质量不断提高并得到社会各界一致好评，小学、初中在校生分别为50人、30人。",
    ["consists 小学50 初中在校生30"],
  ],
])("values of several years are no parts of anything: %s", (text, lists) => {
  expect(listsTold(text)).toStrictEqual(lists);
});

test.each([
  ["学校80所，其中不少很好，公办50所，民办30所。", []],
  ["学校80所，按办学性质分，公办50所，民办30所。", ["consists 公办50 民办30"]],
])("其中 stands right before the first name, 按…分 a comma before it: %s", (text, lists) => {
  expect(listsTold(text)).toStrictEqual(lists);
});
