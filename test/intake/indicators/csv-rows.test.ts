import { expect, test } from "vitest";
import { csvRows, type Delimiter } from "../../../shared/intake/indicators/csv-rows.ts";

const read = (text: string) => {
  const table = csvRows(text);
  return table.kind === "rows"
    ? [table.delimiter, ...table.rows.map((cells) => cells.join("¦"))]
    : [table.finding.code, table.finding.path, ...Object.values(table.finding.values ?? {})];
};
const separatorOf = (...lines: readonly string[]) => read(lines.join("\n"))[0];

test("the cells of a table are kept as they stand, rows of any width and blank ones too", () => {
  expect(read('指标,数值\r\n 甲 ,"1,5",\r\n\r\n乙\n"丙\n丁",2\r戊,3')).toEqual([
    ",",
    "指标¦数值",
    " 甲 ¦1,5¦",
    "",
    "乙",
    "丙\n丁¦2",
    "戊¦3",
  ]);
});

test("quotes inside a cell that does not begin with one are its own", () => {
  expect(read('指标,数值\n甲,="033"\n')).toEqual([",", "指标¦数值", '甲¦="033"']);
});

test.each([
  ["sep=;\n指标,数值;x", ";"],
  ["sep=,\r\n指标;数值", ","],
  ["SEP=|\r指标;数值", "|"],
  ['"sep=\t"\n指标;数值', "\t"],
  ["sep=，\n指标;数值", "，"],
])("%j tells its separator, in a line that is none of the table", (text, delimiter) => {
  const [first, ...rows] = read(text);

  expect(first).toBe(delimiter);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatch(/^指标/);
});

test.each([
  "sep=:\n指标,数值",
  "sep=;;\n指标,数值",
  " sep=;\n指标,数值",
  "x\nsep=;\n指标,数值",
  "sep=;指标,数值",
])("%j declares nothing", (text) => {
  expect(read(text)[0]).toBe(",");
  expect(read(text).join()).toContain("sep");
});

test.each<[Delimiter, readonly string[]]>([
  [";", ["a,b,c,d,e,f", "指标;数值"]],
  [";", ["指标,上年值,备注,单位,x", "指标;数值"]],
  ["\t", ["指标\t数值", "x,x,x,x"]],
  ["|", ["指标|备注", "x,x,x,x,x,x"]],
  [";", ["x;备注;单位", "备注,x,x,x,x,x,x"]],
  [",", ["x,y", "z"]],
  [";", ["x;y;z", "x,y"]],
  [",", ["x,y", "x;y"]],
  [";", [`备注${";x".repeat(2)}`, Array(150).fill("x").join(",")]],
  [",", ["一行文字"]],
  [",", [""]],
])("the separator %j is seen by %j", (delimiter, lines) => {
  expect(separatorOf(...lines)).toBe(delimiter);
});

test("thirty written lines are looked at for the separator, blank ones between them", () => {
  const lines = (count: number) => Array.from({ length: count }, () => "x,y,z\n");

  expect(separatorOf(...lines(29), "指标;数值")).toBe(";");
  expect(separatorOf(...lines(30), "指标;数值")).toBe(",");
});

test("eighty lines are looked at, blank ones and all", () => {
  const blank = (count: number) => Array.from({ length: count }, () => " ");

  expect(separatorOf("x,y,z", ...blank(78), "指标;数值")).toBe(";");
  expect(separatorOf("x,y,z", ...blank(79), "指标;数值")).toBe(",");
});

test("headings beyond two hundred cells are none", () => {
  const wide = (before: number) => `${";".repeat(before)}指标;数值`;

  expect(separatorOf("备注,单位", wide(198))).toBe(";");
  expect(separatorOf("备注,单位", wide(199))).toBe(",");
});

test("the lines before a fault show the separator, and the fault is told by its row", () => {
  expect(read('指标;数值\n甲;1\n乙;"2\n')).toEqual(["tableDamaged", "3", "3"]);
  expect(read('"指标;数值')).toEqual(["tableDamaged", "1", "1"]);
});

test("a row may have a hundred thousand characters", () => {
  expect(read(`指标,${"x".repeat(99_000)}\n甲,1`)[0]).toBe(",");
  expect(read(`指标,数值\n甲,${"x".repeat(101_000)}\n`)).toEqual(["tableDamaged", "2", "2"]);
});

test("two thousand rows are read, one more is told without them", () => {
  expect(read("x,y\n".repeat(2000))).toHaveLength(2001);
  expect(read("x,y\n".repeat(2001))).toEqual(["tooManyRows", "", "2000"]);
});
