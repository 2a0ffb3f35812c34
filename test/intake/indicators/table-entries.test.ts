import { expect, test } from "vitest";
import { tableEntries } from "../../../shared/intake/indicators/table-entries.ts";
import { lineOf } from "./entries.ts";

const rowsOf = (...lines: readonly string[]) =>
  lines.map((line, at) => ({ number: at + 1, cells: line.split(",") }));
const read = (...lines: readonly string[]) =>
  tableEntries(rowsOf(...lines), (column, row) => `${column}/${row}`, 2021);
const told = (...lines: readonly string[]) => read(...lines).findings.map(lineOf);
const entries = (...lines: readonly string[]) =>
  read(...lines).entries.map(({ fields, parts, name }) => ({
    ...Object.fromEntries(fields),
    ...(parts.length === 0 ? {} : { parts }),
    ...(name === undefined ? {} : { name }),
  }));
const header = "代码,指标,单位,数值,上年值,分子,分母,分项,增长率,备注";

test("a row is an entry of what is written in it", () => {
  expect(
    entries(
      "指标表",
      header,
      " a , 甲 ,元, 1 ,2,3,4,5+6＋7;8；9、 10 ,11, 注 ",
      ",乙,,1,-,/,——,,,",
      "c,\u200b,,,,,,1+2,,",
    ),
  ).toEqual([
    {
      indicator: "a",
      name: "甲",
      value: "1",
      previous: "2",
      numerator: "3",
      denominator: "4",
      parts: ["5", "6", "7", "8", "9", "10"],
      statedGrowth: "11",
      note: "注",
    },
    { indicator: "乙", value: "1" },
    { indicator: "c", parts: ["1", "2"] },
  ]);
});

test("the columns, the header's row and the rows of figures are said", () => {
  const { columns, headerRow, figureRows } = read(
    "指标表",
    "",
    "指标,数值",
    "甲,1",
    "乙,",
    ",5",
    "合计,6",
    "注：以上均为初步统计",
    "丙,2",
  );

  expect([...columns]).toEqual([
    ["indicator", 0],
    ["value", 1],
  ]);
  expect(headerRow).toBe(3);
  expect([...figureRows]).toEqual([4, 6, 9]);
});

test("each field stands in its own column, or where its row is named", () => {
  const [entry, unnamed] = read("代码,指标,数值,分项", "a,甲,1,", ",乙,1,").entries;

  expect(
    (["value", "parts", "indicator", "name", "note"] as const).map((field) => entry?.at(field)),
  ).toEqual(["2/2", "3/2", "0/2", "1/2", "1/2"]);
  expect(unnamed?.at("indicator")).toBe("1/3");
  expect(read("备注,指标,数值", ",甲,1").entries[0]?.at("previous")).toBe("1/2");
});

test("a row that names nothing is told where its name should be", () => {
  expect(told("备注,指标,数值", "注,,5")).toEqual(["error 1/2 indicatorMissing"]);
  expect(told("备注,名称,数值", "注,\u200b,5")).toEqual(["error 1/2 indicatorMissing"]);
});

test("rows aside are told as warnings, the second row of a header refuses", () => {
  expect(told("指标,数值", "合计,5", ",以上属实")).toEqual([
    "warning 0/2 totalRowIgnored",
    "warning 0/3 textRowIgnored",
  ]);
  expect(told("指标,数值,上年值", ",2021年,2020年")).toEqual(["error 0/2 headerInTwoRows"]);
  expect(read("指标,数值,上年值", ",2021年,2020年").figureRows).toEqual(new Set([2]));
});

test("without a header the first row is judged as one, and nothing is read", () => {
  expect(told("", "颜色,数值", "甲,1")).toEqual([
    "warning 0/2 unknownColumn column=颜色",
    "error 0/2 headersMissing columns=指标",
  ]);
  expect(read("颜色,数值", "甲,1")).toMatchObject({ entries: [], figureRows: new Set() });
  expect(told()).toEqual(["error 0/1 headersMissing columns=指标、数值"]);
});

test("thirty written lines are looked at for the header", () => {
  const lines = (count: number) => Array.from({ length: count }, () => "说明");

  expect(read(...lines(29), "指标,数值", "甲,1").entries).toHaveLength(1);
  expect(read(...lines(30), "指标,数值", "甲,1").entries).toEqual([]);
  expect(read("", ...lines(29), " ", "指标,数值", "甲,1").headerRow).toBe(32);
});

test("a header that contradicts itself hides what stands below it", () => {
  expect(told("指标,数值,数值", ",5,", "指标,备注")).toEqual([
    "error 2/1 repeatedColumn column=数值",
  ]);
  expect(read("指标,数值,数值", "甲,5,").figureRows).toEqual(new Set());
});

test("a year that is not asked for is told and hinders nothing", () => {
  expect(told("指标,数值（2018）", "甲,1")).toEqual([
    "warning 1/1 yearOutsideCycle column=数值（2018） year=2018 cycle=2021",
  ]);
  expect(read("指标,数值（2018）", "甲,1").entries).toHaveLength(1);
});

test("the same header again is none of another table, in other units or order it is", () => {
  const again = (second: string) => read("指标,数值（元）,备注", "甲,1,", second, "乙,2,");
  const second = (line: string) => again(line).findings.map(lineOf);

  expect(again("指标, 数值 (元),备注").entries).toHaveLength(2);
  expect(second("指标,数值（元）,备注")).toEqual([]);
  expect(second("指标,数值（万元）,备注")).toEqual(["error 0/3 secondHeader"]);
  expect(second("指标,备注,数值（元）")).toEqual(["error 0/3 secondHeader"]);
  expect(second("指标,数值（元）")).toEqual(["error 0/3 secondHeader"]);
  expect(second("指标,数值（元）,上年值")).toEqual(["error 0/3 secondHeader"]);
  expect(again("指标,数值（万元）,备注").entries).toHaveLength(1);
});

const above = (...lines: readonly string[]) => read(...lines).entries[0]?.unitsAbove;

test.each([
  ["above the header", ["单位：元", "指标,数值", "甲,1"]],
  ["behind 指标", ["指标（元）,数值", "甲,1"]],
  ["behind 指标, in square script", ["指标(单位：元),数值", "甲,1"]],
  ["in a cell of the header", ["指标,数值,单位：元", "甲,1,"]],
  ["below the rows", ["指标,数值", "甲,1", "单位：元,"]],
  ["between the rows", ["指标,数值", "（元）,-", "甲,1"]],
])("the unit of a table stands %s", (_, lines) => {
  expect(above(...lines)).toEqual(["元"]);
});

test.each([
  ["behind the heading of a column of numbers", ["指标,数值（元）", "甲,1"]],
  ["in a note", ["指标,数值,备注", "甲,1,单位：元"]],
  ["in a row of parts", ["指标,分项,数值", "单位：元,1+2,", "甲,,1"]],
  ["in a row of figures", ["指标,数值", "单位：元,1", "甲,1"]],
])("a unit %s is none of the whole table", (_, lines) => {
  expect(above(...lines)).toEqual([]);
});

const beside = (line: string, head = "指标,单位,数值（万元）,上年值,分子,分项,备注") => {
  const [entry] = read(head, line).entries;
  return (field: "value" | "previous" | "numerator" | "parts" | "statedGrowth", kind = "amount") =>
    entry?.unitsBeside?.(field, kind === "rate" ? "rate" : "amount");
};

test("the unit of a row is beside its values and the parts of what is no rate", () => {
  const units = beside("甲,元,1,2,3,4,");

  expect(units("value")).toEqual(["万元", "元"]);
  expect(units("previous")).toEqual(["元"]);
  expect(units("parts")).toEqual(["元"]);
  expect(units("parts", "rate")).toEqual([]);
  expect(units("numerator")).toEqual([]);
  expect(units("statedGrowth")).toEqual([]);
});

test.each([
  ["甲,-,1,2,,,", []],
  ["甲,县教育局,1,2,,,", []],
  ["甲,贯,1,2,,,", ["贯"]],
  ["甲,%,1,2,,,（元）", ["%", "元"]],
  ["甲,,1,2,,,其中5元", []],
  ["甲（元/月）,,1,2,,,", ["元/月"]],
  ["甲（月均）,,1,2,,,", []],
])("the row %s states the units %j", (line, units) => {
  expect(beside(line)("previous")).toEqual(units);
});

test("the unit behind an id comes before the one behind a name", () => {
  const head = "代码,指标,数值,上年值";

  expect(beside("a（元）,甲（万元）,1,2", head)("previous")).toEqual(["元"]);
  expect(beside("a,甲（万元）,1,2", head)("previous")).toEqual(["万元"]);
});

test("what stands under no heading is told beside what is read", () => {
  expect(told("指标,数值,", "甲,1,x")).toEqual(["warning 2/2 cellWithoutHeading"]);
});
