import { expect, test } from "vitest";
import { csvRowFindings } from "../../../shared/intake/indicators/csv-row-findings.ts";
import type { Delimiter } from "../../../shared/intake/indicators/csv-rows.ts";
import { strays } from "../../../shared/intake/indicators/strays.ts";

const found = (header: string, row: string, delimiter: Delimiter = ",") =>
  csvRowFindings(
    [
      { number: 1, cells: ["指标表", "33", "321"] },
      { number: 2, cells: header.split(",") },
      { number: 5, cells: row.split(",") },
    ],
    2,
    delimiter,
  ).map(({ severity, code, path, values }) => `${severity} ${path} ${code} ${values?.row}`);

test.each([
  ["指标,数值", "x,33,321", "C5"],
  ["指标,数值", "x,1,,好", "D5"],
  ["指标,数值, ,备注", "x,1,5,", "C5"],
  ["指标,数值,备注", "x,33,321", "C5"],
  ["指标,数值,备注", "x,33,321.50", "C5"],
  [",指标,数值", "甲,x,5", "A5"],
  ["指标,数值,备注", "x,+33,321.5", "C5"],
  ["指标,数值,备注", "x,-3,321%", "C5"],
  ["指标,数值,单位", "x,333,321万元", "C5"],
  ["指标,数值,增长率", "x,33,321", "C5"],
  ["指标,数值,分项", "x,33,321", "C5"],
  ["指标,数值,颜色", "x,33,321", "C5"],
  ["指标,数值,上年值", "x,33,321,", "C5"],
  ["指标,数值,上年值,分子,分母", "x,1,2,33,321,", "E5"],
])("under %s the row %s fell apart at %s", (header, row, cell) => {
  expect(found(header, row)).toEqual([`error ${cell} rowTooWide 5`]);
});

test.each([
  ["指标,数值", "x,33"],
  ["指标,数值", "x,33,,  "],
  ["指标,数值,上年值", "x,33,321"],
  ["指标,上年值,数值", "x,33,321"],
  ["指标,分子,分母", "x,33,321"],
  ["指标,数值,备注", "x,33,32"],
  ["指标,数值,备注", "x,33,3210"],
  ["指标,数值,备注", "x,33,321.x"],
  ["指标,数值,备注", "x,3333,321"],
  ["指标,数值,备注", "x,0,321"],
  ["指标,数值,备注", "x,,321"],
  ["指标,数值,备注", "x,33.5,321"],
  ["指标,数值,备注", "x,约33,321"],
  ["指标,数值,备注", "x,33,A321"],
  ["备注,数值", "321,5"],
  ["指标,数值,上年值", "x,33,32,"],
])("under %s the row %s is as wide as it looks", (header, row) => {
  expect(found(header, row)).toEqual([]);
});

test.each([
  ["x;5", ","],
  ["x；5", "，"],
  ["x\t5", ","],
  ["x，5", ","],
  ["x|5", ","],
  ["x; -5", ","],
  ["x;.5", ","],
  ["x;5;6", ","],
] as const)("the row %j was never taken apart", (cell, delimiter) => {
  const told = found("指标,数值", cell, delimiter);

  expect(told).toEqual(cell === "x；5" ? [] : ["error A5 otherSeparator 5"]);
});

test.each(["x", "x;y", ";5", " ;5", "x;", "x 5", "以上数据|由教育局提供", "x;甲5", "x;y;5"])(
  "the line %j holds no figure behind a separator",
  (cell) => {
    expect(found("指标,数值", cell)).toEqual([]);
  },
);

test("a row of several written cells was taken apart", () => {
  expect(found("指标,数值", "x;5,6")).toEqual([]);
  expect(found("指标,数值", " ,x;5")).toEqual(["error A5 otherSeparator 5"]);
});

test("the table's own separator inside quotes is none of another kind", () => {
  const rows = [
    { number: 1, cells: ["指标", "数值"] },
    { number: 2, cells: ["x,5"] },
  ];

  expect(csvRowFindings(rows, 1, ",")).toEqual([]);
  expect(csvRowFindings(rows, 1, ";")).toHaveLength(1);
});

test("lines above the header and tables without one have no row that is too wide", () => {
  const rows = [{ number: 1, cells: ["x", "33", "321"] }];

  expect(csvRowFindings(rows, 1, ",")).toEqual([]);
});

test("what stands under no heading is told once for each column", () => {
  const rows = [
    { number: 2, cells: ["甲", "", "x", " "] },
    { number: 3, cells: ["乙", "1", "y", "z"] },
    { number: 4, cells: ["丙", "2", "u", "v"] },
  ];
  const at = (column: number, row: number) => `${column}/${row}`;

  expect(strays(rows, ["指标", " "], at)).toMatchObject([
    { severity: "warning", code: "cellWithoutHeading", path: "2/2" },
    { severity: "warning", code: "cellWithoutHeading", path: "1/3" },
    { severity: "warning", code: "cellWithoutHeading", path: "3/3" },
  ]);
  expect(strays(rows, ["指标", "数值", "上年值", "备注"], at)).toEqual([]);
});
