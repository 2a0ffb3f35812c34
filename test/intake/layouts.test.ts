import { expect, test } from "vitest";
import { intake } from "../../shared/intake/intake.ts";
import { readingsOf, told, upload } from "../support/intake-builders.ts";

const linesOf = (outcome: Awaited<ReturnType<typeof intake>>) => [
  ...told(outcome),
  ...readingsOf(outcome).map(({ indicator, value, previous }) =>
    [indicator, value, ...(previous === undefined ? [] : [previous])].join(" "),
  ),
];
const csv = async (...rows: readonly string[]) =>
  linesOf(await intake(upload("indicators", "a.csv", rows.join("\n"))));

const allowance = "headTeacherAllowance 512";
const row = "班主任津贴,512,,";

test.each([
  ["合计", "合计,512,,", "A3 totalRowIgnored"],
  ["合　计 in full width", "合　计,512,,", "A3 totalRowIgnored"],
  ["a total in another column", ",512,,总计", "A3 totalRowIgnored"],
  ["who filled it in", "填表人：张三,审核人：李四,,", "A3 textRowIgnored"],
  ["when it was filled in", ",填报日期：2021年10月8日,,", "A3 textRowIgnored"],
  ["words under a heading of figures", ",以上由教育局提供,,", "A3 textRowIgnored"],
  ["a remark without an indicator", ",,,另见附件2", "A3 textRowIgnored"],
])("a row with %s is told and hinders no other", async (_, line, finding) => {
  expect(await csv("指标,数值,上年值,备注", row, line)).toEqual([`warning ${finding}`, allowance]);
});

test.each([
  ["a figure without an indicator", ",5,,", "error A3 indicatorMissing"],
  ["a unit under the figures", ",（万元）,,", "error A3 indicatorMissing"],
  ["a figure of an unknown name", "教育经费,5,,", "error A3 unknownIndicator"],
  ["the second row of a header", ",2021年,2020年,", "error A3 headerInTwoRows"],
  ["the header of another table", "指标,上年值,数值,", "error A3 secondHeader"],
])("%s is refused", async (_, line, finding) => {
  expect(await csv("指标,数值,上年值,备注", row, line)).toEqual([finding]);
});

test("a header repeated for each printed page is no second table", async () => {
  expect(
    await csv("指标,数值,上年值,备注", row, "", "指标,数值,上年值,备注", "平安校园创建率,97.3,,"),
  ).toEqual([allowance, "safeCampusRate 97.3"]);
});

test("after another header nothing is read, and its rows are not judged by the first", async () => {
  const told = await csv("指标,数值,备注", "班主任津贴,512,", "指标,备注,数值", "无此指标,好,x");

  expect(told).toEqual(["error A3 secondHeader"]);
});

test.each([
  ["指标,数值（2021）,数值（2020）", []],
  ["指标,2021年数值,2020年数值", []],
  ["指标,数值（2021年度）,上年值（2020年度）", []],
  ["指标,数值（2020）,上年值（2019）", []],
  ["指标,数值（2018）,上年值", ["warning B1 yearOutsideCycle"]],
])("under %s the year is heard", async (header, findings) => {
  expect(await csv(header, "班主任津贴,512,500")).toEqual([
    ...findings,
    "headTeacherAllowance 512 500",
  ]);
});

test("the earlier year is the previous one wherever it stands", async () => {
  expect(await csv("指标,数值（2020）,数值（2021）", "班主任津贴,500,512")).toEqual([
    "headTeacherAllowance 512 500",
  ]);
});

test.each([
  ["指标,数值（2020）,上年值（2021）", "C1 yearsReversed"],
  ["指标,数值（2021）,上年值（2021）", "C1 yearsReversed"],
  ["指标,数值（2021）,数值（2018）", "C1 repeatedColumn"],
  ["指标,数值（2021）,数值（2020）,上年值", "C1 repeatedColumn"],
])("%s contradicts itself", async (header, finding) => {
  expect(await csv(header, "班主任津贴,512,500")).toContain(`error ${finding}`);
});

test("a header below a page of instructions is found", async () => {
  const lines = Array.from({ length: 25 }, (_, at) => `填报说明第${at + 1}条`);

  expect(await csv(...lines, "指标,数值", "班主任津贴,512")).toEqual([allowance]);
});

test.each([
  "1.班主任津贴",
  "（三）班主任津贴",
  "二、班主任津贴",
  "班主任津贴（元/月）",
  "3.1 班主任津贴（元）",
])("%s is the indicator with a number or a unit beside its name", async (name) => {
  expect(await csv("指标,数值", `${name},512`)).toEqual([allowance]);
});

test("the unit behind a name is the unit of its figures", async () => {
  const name = "一般公共预算教育支出";

  expect(await csv("指标,数值", `${name}（元）,333210000`)).toEqual([
    "warning B2 unitConverted",
    "eduBudgetExpenditure 33321",
  ]);
  expect(await csv("指标,单位,数值", `${name}（元）,万元,33321`)).toEqual([
    "error C2 unitsContradict",
  ]);
});

test.each([
  "注：以上金额单位均为元。",
  "说明：1. 本表单位为元",
  "以元为单位",
  "金额按元填报，保留两位小数",
  "按“元”填写",
])("the line %s speaks of the unit", async (line) => {
  expect(await csv("指标,数值", "一般公共预算教育支出,333210000", line)).toEqual([
    "warning B2 unitConverted",
    "eduBudgetExpenditure 33321",
  ]);
});

test.each(["注：按规定填报", "按季度统计，以学年为单位", "以上数据均为初步统计"])(
  "the line %s speaks of none",
  async (line) => {
    expect(await csv("指标,数值", "班主任津贴,512", line)).toEqual([allowance]);
  },
);
