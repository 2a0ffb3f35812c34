import { expect, test } from "vitest";
import {
  isOffice,
  titleUnits,
  unitInNote,
  unitOfNote,
} from "../../../shared/intake/indicators/title-units.ts";

const said = (...cells: readonly string[]) => {
  const { units, findings } = titleUnits(
    [{ number: 3, cells }],
    (column, row) => `${column}/${row}`,
  );
  return [
    ...units,
    ...findings.map(({ code, path, values }) => `${code} ${path} ${values?.remark}`),
  ];
};

test.each([
  ["单位：元", ["元"]],
  ["计量单位：万元", ["万元"]],
  ["金额单位:元", ["元"]],
  ["货币单位 ： 元", ["元"]],
  ["数据单位：元", ["元"]],
  ["（单位：元、%）", ["元", "%"]],
  ["单位：元，人；%", ["元", "人", "%"]],
  ["单位：元 人", ["元", "人"]],
  ["陵川县指标表 单位：元", ["元"]],
  ["陵川县指标表(单位：元)", ["元"]],
  ["Unit: yuan", ["yuan"]],
  ["UNITS：%", ["%"]],
  ["单位(元)", ["元"]],
  ["单位 元", ["元"]],
  ["（计量单位 元）", ["元"]],
  ["units (yuan)", ["yuan"]],
  ["金额：元", ["元"]],
  [" 金额（万元）", ["万元"]],
  [" （元） ", ["元"]],
  ["本表单位为元", ["元"]],
  ["以上单位均为“万元”", ["万元"]],
  ["单位都是元", ["元"]],
  ["单位统一为元", ["元"]],
  ["单位一律为元", ["元"]],
  ["单位皆为元", ["元"]],
  ["以元为单位", ["元"]],
  ["以万元作计量单位", ["万元"]],
  ["以元为货币单位", ["元"]],
  ["金额按元填报", ["元"]],
  ["按“元”填写", ["元"]],
  ["按照万元统计", ["万元"]],
  ["以元计", ["元"]],
  ["以元计，保留两位", ["元"]],
  ["按万元计算", ["万元"]],
  ["按元计价", ["元"]],
])("the line %s states its units", (line, units) => {
  expect(new Set(said(line))).toEqual(new Set(units));
});

test.each([
  "填报单位：元",
  "单位名称：元",
  "本单位的元",
  "元",
  "陵川县（元）",
  "（元）陵川县",
  "以学年为单位",
  "按规定填报",
  "总金额：元",
  "以元计划",
  "数值（元）",
])("the line %s states none", (line) => {
  expect(said(line)).toEqual([]);
});

test("the unit may stand in the next written cell", () => {
  expect(said("单位：", "", " 元 ", "%")).toEqual(["元"]);
  expect(said("单位：元", "%")).toEqual(["元"]);
  expect(said("单位：")).toEqual([]);
  expect(said("单位：", "陵川县教育局")).toEqual([]);
});

test("what is no unit is told at its place, unless an office is named", () => {
  expect(said("", "单位：贯、元")).toEqual(["元", "titleUnitUnclear 1/3 贯"]);
  expect(said("单位：", "贯")).toEqual(["titleUnitUnclear 0/3 贯"]);
  expect(said("单位：陵川县教育局")).toEqual([]);
});

test("the lines of a table are heard one by one", () => {
  const rows = [
    { number: 1, cells: ["指标表", "单位：元"] },
    { number: 9, cells: ["单位：贯"] },
  ];

  const { units, findings } = titleUnits(rows, (column, row) => `${column}/${row}`);

  expect(units).toEqual(["元"]);
  expect(findings.map(({ path }) => path)).toEqual(["0/9"]);
});

test.each([
  "局",
  "陵川县",
  "晋城市",
  "城区",
  "崇文镇",
  "附城乡",
  "政府办",
  "办公厅",
  "财政部",
  "教科处",
  "基教科",
  "卫生院",
  "红十字会",
  "省政府",
  "督导组",
  "教研中心",
  "平城学校",
  "崇文小学",
  "第一中学",
  "县直幼儿园",
])("%s is an office", (name) => {
  expect(isOffice(name)).toBe(true);
});

test.each(["元", "万元", "%", "贯", "吨", "学", "园"])("%s is none", (text) => {
  expect(isOffice(text)).toBe(false);
});

test.each([
  ["单位：元", "元"],
  ["单位元", "元"],
  ["（单位：万元）", "万元"],
  ["计量单位：%", "%"],
  ["金额单位 元", "元"],
  ["货币单位:元", "元"],
  ["（元）", "元"],
  [" （元） ", "元"],
  ["元", undefined],
  ["单位：贯", undefined],
  ["其中单位：元", undefined],
  ["单位：元（不含税）", undefined],
  ["（元）含专项", undefined],
  ["见（元）", undefined],
  ["", undefined],
])("the note %j is the unit %s and nothing else", (note, unit) => {
  expect(unitOfNote(note)).toBe(unit);
});

test.each([
  ["其中专项以元计", "元"],
  ["专项单位为元", "元"],
  ["专项按万元填报，其余按元填报", "万元"],
  ["其中专项5元", undefined],
  ["按学年统计", undefined],
  ["", undefined],
])("the note %j speaks of the unit %s", (note, unit) => {
  expect(unitInNote(note)).toBe(unit);
});

test("two hundred characters of a cell and of a note are looked at", () => {
  const padding = (length: number) => " ".repeat(length);

  expect(said(`${padding(196)}单位：元`)).toEqual(["元"]);
  expect(said(`${padding(197)}单位：元`)).toEqual([]);
  expect(said("单位：", `${"元、".repeat(100)}贯`)).toHaveLength(100);
  expect(unitOfNote(`${padding(196)}单位：元`)).toBe("元");
  expect(unitOfNote(`单位：元${padding(196)}县`)).toBe("元");
  expect(unitInNote(`${padding(197)}以元计`)).toBe("元");
  expect(unitInNote(`${padding(198)}以元计`)).toBeUndefined();
});
