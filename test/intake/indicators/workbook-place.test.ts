import { expect, test } from "vitest";
import type { ExtractedSheet } from "../../../shared/intake/extraction/extracted.ts";
import { workbookPlaceFindings } from "../../../shared/intake/indicators/workbook-place.ts";
import { upload } from "../../support/intake-builders.ts";

const { ref } = upload("indicators", "a.xlsx", "");
const sheet = (name: string, ...cells: readonly (readonly string[])[]): ExtractedSheet => ({
  name,
  rows: cells.map((row, at) => ({ number: at + 3, cells: row })),
  merges: [],
  faults: [],
  hiddenRows: [],
  hiddenColumns: [],
});
const found = (...sheets: readonly ExtractedSheet[]) =>
  workbookPlaceFindings(sheets, ref).map(({ severity, code, path, values }) => ({
    severity,
    code,
    path,
    ...values,
  }));

test.each([
  [["行政区划代码", "140524"]],
  [[" 行政区划代码 ", " １４０５２４ "]],
  [["评价年度", "2021"]],
  [["评价年度", "2021年"]],
  [["评价年度", " 2021年 "]],
  [["行政区划代码", ""]],
  [["行政区划代码"]],
  [["评价年度", " "]],
  [["代码", "999999"]],
  [["", "行政区划代码", "999999"]],
  [[]],
])("a workbook that says %j may be this county's", (cells) => {
  expect(found(sheet("说明", cells))).toEqual([]);
});

test("a workbook of another county and year is told, wherever it says so", () => {
  expect(
    found(
      sheet("说明", ["填报说明"], ["行政区划代码", "140525"], ["评价年度", "2022年"]),
      sheet("附", ["行政区划代码", "140526"]),
    ),
  ).toEqual([
    {
      severity: "error",
      code: "otherCounty",
      path: "说明!B4",
      actual: "140525",
      expected: "140524",
    },
    { severity: "error", code: "otherCounty", path: "附!B3", actual: "140526", expected: "140524" },
    { severity: "error", code: "otherCycle", path: "说明!B5", actual: "2022", expected: "2021" },
  ]);
});

test("a year in words behind the number is none of it only at its end", () => {
  expect(found(sheet("说明", ["评价年度", "年2021"]))).toMatchObject([{ actual: "年2021" }]);
});

test("spaces around a label are none of it", () => {
  expect(found(sheet("说明", [" 行政区划代码 ", "140525"]))).toHaveLength(1);
});

test("the labels stand among the first twenty rows", () => {
  const lines = (count: number) => Array.from({ length: count }, () => ["说明"]);
  const label = ["行政区划代码", "140525"];

  expect(found(sheet("说明", ...lines(19), label))).toHaveLength(1);
  expect(found(sheet("说明", ...lines(20), label))).toEqual([]);
});
