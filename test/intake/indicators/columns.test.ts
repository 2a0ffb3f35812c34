import { expect, test } from "vitest";
import { isHeader, knownHeadings, readHeader } from "../../../shared/intake/indicators/columns.ts";
import { lineOf } from "./entries.ts";

const read = (header: string) => readHeader(header.split(","), (column) => `${column}/1`);
const told = (header: string) => read(header).findings.map(lineOf);

test("each heading is a column by its place, with its units and its year", () => {
  const { columns, units, years, findings } = read(
    "序号,代码,指标,2021年数值（元）,上年值（2020年）, ,备注",
  );

  expect([...columns]).toEqual([
    ["explanation", 0],
    ["indicator", 1],
    ["name", 2],
    ["value", 3],
    ["previous", 4],
    ["note", 6],
  ]);
  expect(units.get("value")).toEqual(["元"]);
  expect(units.get("previous")).toEqual([]);
  expect([...years]).toEqual([
    ["value", { heading: "2021年数值（元）", year: "2021", path: "3/1" }],
    ["previous", { heading: "上年值（2020年）", year: "2020", path: "4/1" }],
  ]);
  expect(findings).toEqual([]);
});

test("a column 指标 identifies the row, unless another one has the ids", () => {
  expect(read("指标,数值").columns.get("indicator")).toBe(0);
  expect(read("指标,数值").columns.has("name")).toBe(false);
  expect(read("指标,数值,代码").columns.get("indicator")).toBe(2);
  expect(read("指标,数值,代码").columns.get("name")).toBe(0);
});

test("unknown, repeated and unclear headings are told as they are written", () => {
  expect(told(" 颜色 ,指标,数值（吨、贯）,数值,备注")).toEqual([
    "warning 0/1 unknownColumn column=颜色",
    "error 2/1 headingUnclear column=数值（吨、贯） remark=吨、贯",
    "error 3/1 repeatedColumn column=数值",
  ]);
  expect(told("指标,数值（吨，贯）")).toEqual([
    "error 1/1 headingUnclear column=数值（吨，贯） remark=吨",
    "error 1/1 headingUnclear column=数值（吨，贯） remark=贯",
  ]);
});

test("columns that only explain may be as many as they like, and the first of a repeated one counts", () => {
  expect(told("序号,项目,评价标准,指标,数值")).toEqual([]);
  expect(read("指标,数值,备注,数值").columns.get("value")).toBe(1);
});

test.each([
  ["备注,单位", "指标、数值"],
  ["指标,备注", "数值"],
  ["指标名称,备注", "数值"],
  ["数值,备注", "指标"],
])("under %s the columns %s are missed at the first cell", (header, columns) => {
  expect(told(header)).toEqual([`error 0/1 headersMissing columns=${columns}`]);
});

test.each([
  ["指标,数值", true],
  ["代码,数值", true],
  ["指标名称,数值", true],
  ["名称,数值（元）", true],
  ["数值,备注", false],
  ["指标,上年值", false],
  ["指标,数值（2021）,数值（2020）", true],
  ["指标", false],
  ["", false],
])("%s is a header: %s", (header, is) => {
  expect(isHeader(header.split(","))).toBe(is);
});

test("headings that are known are counted", () => {
  expect(knownHeadings(["指标", "颜色", "", "数值（元）", "备注"])).toBe(3);
});

test.each([
  ["指标,数值,分子（所）,分母（所）", [], []],
  ["指标,数值,分子（元）,分母（万元）", ["元"], ["万元"]],
  ["指标,数值,分子（元）,分母", ["元"], []],
])("under %s the numbers of a rate are in %j and %j", (header, numerator, denominator) => {
  const { units } = read(header);

  expect(units.get("numerator")).toEqual(numerator);
  expect(units.get("denominator")).toEqual(denominator);
  expect(units.get("value")).toEqual([]);
});
