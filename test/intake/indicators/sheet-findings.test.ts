import { expect, test } from "vitest";
import type {
  CellFault,
  ExtractedSheet,
  MergedArea,
} from "../../../shared/intake/extraction/extracted.ts";
import { sheetFindings } from "../../../shared/intake/indicators/sheet-findings.ts";

/** 指标, 数值, 备注 and a column that only explains; figures stand in rows 3 and 5. */
const table = {
  headerRow: 2,
  figureRows: new Set([3, 5]),
  isRead: (column: number) => column < 3,
  isFigure: (column: number) => column === 1,
};
const sheet: ExtractedSheet = {
  name: "表",
  rows: [],
  merges: [],
  faults: [],
  hiddenRows: [],
  hiddenColumns: [],
};
const found = (change: Partial<ExtractedSheet>) =>
  sheetFindings({ ...sheet, ...change }, table).map(({ severity, code, path, values }) => ({
    severity,
    code,
    path,
    ...values,
  }));
const area = (from: number, first: number, to: number, last: number): MergedArea => ({
  columns: [from, to],
  rows: [first, last],
});
const merged = (...merges: readonly MergedArea[]) =>
  found({ merges }).map(({ path, code }) => `${path} ${code}`);

test("cells merged over several rows are told with all they cover", () => {
  expect(found({ merges: [area(1, 3, 2, 4)] })).toEqual([
    { severity: "error", code: "mergedCells", path: "表!B3", cells: "表!B3:C4" },
  ]);
});

test.each([
  ["down to a row of figures", area(0, 4, 0, 5)],
  ["from a row of figures", area(2, 5, 2, 9)],
  ["around a row of figures", area(0, 4, 0, 6)],
  ["from explanations into what is read", area(2, 3, 9, 4)],
  ["over all columns of the sheet", area(0, 3, 16_383, 4)],
])("cells merged %s are told", (_, merge) => {
  expect(merged(merge)).toHaveLength(1);
});

test.each([
  ["within one row", area(0, 3, 2, 3)],
  ["over the header", area(0, 2, 0, 3)],
  ["between rows of figures", area(0, 6, 0, 8)],
  ["in the row between two of figures", area(0, 4, 2, 4)],
  ["over a column that only explains", area(3, 3, 3, 5)],
  ["far to the right", area(200, 3, 201, 5)],
])("cells merged %s do no harm", (_, merge) => {
  expect(merged(merge)).toEqual([]);
});

test("a hundred columns are looked at", () => {
  const at = (column: number) =>
    sheetFindings(
      { ...sheet, merges: [area(60, 3, 400, 4)] },
      { ...table, isRead: (read) => read === column },
    );

  expect(at(100)).toHaveLength(1);
  expect(at(101)).toEqual([]);
});

const faultAt = (column: number, row: number, fault: CellFault) =>
  found({ faults: [{ column, row, fault }] });
const shown = { format: "0.0,", stored: "333210" };

test.each<[CellFault, object]>([
  [{ kind: "unsolved" }, { severity: "error", code: "formulaUnsolved" }],
  [
    { kind: "stale", stored: "5" },
    { severity: "warning", code: "formulaStale", stored: "5" },
  ],
  [
    { kind: "damaged", written: "x" },
    { severity: "error", code: "cellDamaged", written: "x" },
  ],
  [
    { kind: "struck", struck: "48" },
    { severity: "error", code: "struckOut", struck: "48" },
  ],
])("%j is told wherever something is read", (fault, told) => {
  expect(faultAt(1, 3, fault)).toEqual([{ ...told, path: "表!B3" }]);
  expect(faultAt(2, 4, fault)).toEqual([{ ...told, path: "表!C4" }]);
  expect(faultAt(3, 3, fault)).toEqual([]);
  expect(faultAt(1, 1, fault)).toEqual([]);
});

test.each<[CellFault, object]>([
  [
    { kind: "raised", raised: "1" },
    { severity: "error", code: "raisedMark", raised: "1" },
  ],
  [
    { kind: "shownOtherwise", ...shown },
    { severity: "error", code: "shownOtherwise", ...shown },
  ],
  [
    { kind: "notShown", ...shown },
    { severity: "error", code: "notShown", ...shown },
  ],
  [{ kind: "zeroNotShown" }, { severity: "error", code: "zeroNotShown" }],
  [
    { kind: "perhapsOtherwise", stored: "5" },
    { severity: "warning", code: "perhapsShownOtherwise", stored: "5" },
  ],
])("%j is told of figures alone", (fault, told) => {
  expect(faultAt(1, 3, fault)).toEqual([{ ...told, path: "表!B3" }]);
  expect(faultAt(2, 3, fault)).toEqual([]);
  expect(faultAt(1, 2, fault)).toEqual([]);
});

test("a heading that is struck out is told, other faults of a heading are not", () => {
  expect(faultAt(1, 2, { kind: "struck", struck: "数值" })).toHaveLength(1);
  expect(faultAt(3, 2, { kind: "struck", struck: "标准" })).toEqual([]);
  expect(faultAt(1, 2, { kind: "stale", stored: "数值" })).toEqual([]);
});

test("what lies under merged cells is told with the cells and what they cover", () => {
  const rows = [{ number: 3, cells: ["甲", " ", "5", "6"] }];

  expect(found({ rows, merges: [area(1, 3, 3, 3)] })).toEqual([
    { severity: "error", code: "coveredByMerge", path: "表!C3", cells: "B3:D3", covered: "5" },
  ]);
});

test.each([
  ["above and left of it", area(1, 3, 2, 4), ["表!C3", "表!B4", "表!C4"]],
  ["of one column", area(1, 3, 1, 4), ["表!B4"]],
  ["of one row", area(1, 3, 2, 3), ["表!C3"]],
  ["of the one cell", area(1, 3, 1, 3), []],
  ["in another row", area(1, 5, 2, 6), []],
  ["in another column", area(3, 3, 4, 4), []],
])("of four written cells those under an area %s are covered", (_, merge, places) => {
  const rows = [
    { number: 3, cells: ["", "1", "2"] },
    { number: 4, cells: ["", "3", "4"] },
  ];

  expect(
    found({ rows, merges: [merge] })
      .filter(({ code }) => code === "coveredByMerge")
      .map(({ path }) => path),
  ).toEqual(places);
});

test("a title that is merged over the table covers nothing of it", () => {
  const rows = [
    { number: 1, cells: ["指标表", "旧"] },
    { number: 2, cells: ["指标", "旧"] },
  ];

  expect(found({ rows, merges: [area(0, 1, 1, 2)] })).toEqual([]);
});

test("columns beyond those that are looked at are told with the last one that is", () => {
  expect(found({ beyond: "BB7" })).toEqual([
    { severity: "warning", code: "columnsBeyondIgnored", path: "表!BB7", last: "AZ" },
  ]);
});
