import { expect, test } from "vitest";
import { readHeading } from "../../../shared/intake/indicators/read-heading.ts";

const value = (units: readonly string[], unclear: readonly string[] = [], year?: string) => ({
  column: "value",
  units,
  unclear,
  ...(year === undefined ? {} : { year }),
});

test.each([
  ["数值（元）", ["元"]],
  ["数值[元]", ["元"]],
  ["数值【元】", ["元"]],
  ["数值〔元〕", ["元"]],
  ["数值{元}", ["元"]],
  ["数值（元，%）", ["元", "%"]],
  ["数值（元；人）", ["元", "人"]],
  ["数值（单位：元）", ["元"]],
  ["数值（单位元）", ["元"]],
  ["数值（元）【万元】", ["元", "万元"]],
  ["数值/元", ["元"]],
  ["数值：元", ["元"]],
  ["数值，元", ["元"]],
  ["数值、元", ["元"]],
  ["数值_元", ["元"]],
  ["数值—元", ["元"]],
  ["数值-元", ["元"]],
  ["数值--元", ["元"]],
  ["数值单位：元", ["元"]],
  ["数值单位元", ["元"]],
  ["数值元", ["元"]],
  ["数值元/生·年", ["元/生·年"]],
  ["数值/元（万元）", ["元", "万元"]],
])("%s states the units %j", (heading, units) => {
  expect(readHeading(heading)).toEqual(value(units));
});

test.each([
  "数值",
  " * 数 值 *",
  "ＶＡＬＵＥ",
  "数值：",
  "数值：：",
  "数值（）",
  "数值（必填）",
  "数值（填数字）",
  "数值（按实际）",
  "数值（见说明）",
  "数值（注意）",
  "数值（保留）",
  "数值（精算）",
  "数值（含民办）",
  "数值（截至）",
  "数值（可选）",
  "数值（上报）",
  "数值（书写）",
  "数值（说明）",
  "数值（统计）",
  "数值（口径）",
  "数值（两位小数）",
  "数值（数据）",
  "数值（来源）",
  "数值（年底）",
  "value (required)",
  "value (optional)",
  "数值（只填百分号前的数字）",
  "数值（填百分数）",
  "数值（本年）",
  "数值（本年度）",
  "数值（当年）",
  "数值（上年）",
  "数值（上一年度）",
  "数值（年度）",
  "数值（2021学年）",
  "数值（数值）",
])("%s is the column of values and says nothing of their unit", (heading) => {
  expect(readHeading(heading)).toEqual(value([]));
});

test.each([
  ["数值（吨）", "吨"],
  ["数值（以元计）", "以元计"],
  ["数值（按百人填）", "按百人填"],
  ["数值（按千人填）", "按千人填"],
  ["数值（按万人填）", "按万人填"],
  ["数值（按亿填写）", "按亿填写"],
  ["数值（填%）", "填%"],
  ["数值（填‰）", "填‰"],
  ["数值/吨", "吨"],
  ["数值（在2021年）", "在2021年"],
  ["数值（12021）", "12021"],
  ["数值（年度总）", "年度总"],
  ["数值（前年度）", "前年度"],
])("of %s nobody knows whether %s is a unit", (heading, remark) => {
  expect(readHeading(heading)).toEqual(value([], [remark]));
});

test.each([
  ["2021年数值", "2021"],
  ["2021年度数值（元）", "2021"],
  ["1999年数值", "1999"],
  ["数值（2021）", "2021"],
  ["数值（2021年）", "2021"],
  ["数值（2021年度）", "2021"],
  ["数值（元，2020年）", "2020"],
  ["数值（2020年）（2019年）", "2020"],
  ["2021年数值（2020年）", "2021"],
])("%s is of %s", (heading, year) => {
  expect(readHeading(heading)?.year).toBe(year);
});

test.each(["数值", "数值（2121年）", "数值（2021年底填）", "数值（2021学年）"])(
  "%s names no year that figures are of",
  (heading) => {
    expect(readHeading(heading)?.year).toBeUndefined();
  },
);

test.each([
  ["备注", "note"],
  ["备注（选填，元）", "note"],
  ["单位：", "unit"],
  ["指标（元）", "subject"],
  ["2021年备注", "note"],
])("%s is a column of words, whatever stands in its brackets", (heading, column) => {
  expect(readHeading(heading)).toEqual({ column, units: [], unclear: [] });
});

test.each([
  "",
  "颜色",
  "备注/元",
  "备注：元",
  "单位元",
  "数",
  "数值吨",
  "总数值",
  "元数值",
  "/数值",
  "颜色/数值",
  "颜色（数值）",
  "2121年数值",
  "1999数值",
])("%j heads no column that is known", (heading) => {
  expect(readHeading(heading)).toBeUndefined();
});

test("two hundred characters of a heading are looked at", () => {
  expect(readHeading(`${" ".repeat(198)}数值`)).toEqual(value([]));
  expect(readHeading(`${" ".repeat(199)}数值`)).toBeUndefined();
});

test.each(["数:值", "/数值/万元", "某某/数值"])("%s is no heading that is known", (heading) => {
  expect(readHeading(heading)).toBeUndefined();
});

test.each([
  ["数值（）", [], []],
  ["数值:", [], []],
  ["数值/元", ["元"], []],
  ["数值（计量单位:万元）", [], ["计量单位:万元"]],
])("behind %s stand units %j and %j that may be one", (heading, units, unclear) => {
  expect(readHeading(heading)).toStrictEqual({ column: "value", units, unclear });
});
