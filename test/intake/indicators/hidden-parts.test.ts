import { expect, test } from "vitest";
import type { ExtractedSheet } from "../../../shared/intake/extraction/extracted.ts";
import { shownPart } from "../../../shared/intake/indicators/hidden-parts.ts";

const rows = [
  { number: 1, cells: ["指标", "数值", "上年值"] },
  { number: 2, cells: ["甲", "5", "4"] },
  { number: 3, cells: ["乙", "6", " "] },
  { number: 4, cells: ["丙", "7", ""] },
];
const sheet: ExtractedSheet = {
  name: "表",
  rows,
  merges: [],
  faults: [],
  hiddenRows: [],
  hiddenColumns: [],
};
const shown = (change: Partial<ExtractedSheet>) => {
  const part = shownPart({ ...sheet, ...change });
  return {
    cells: part.rows.map(({ cells }) => cells.join("|")),
    told: part.findings.map(({ severity, code, path, values }) => ({
      severity,
      code,
      path,
      ...values,
    })),
  };
};

test("a sheet without anything hidden is shown as it is", () => {
  expect(shownPart(sheet)).toEqual({ rows, findings: [] });
});

test("hidden rows are left out and told as spans of neighbours", () => {
  expect(shown({ hiddenRows: [2, 3, 7, 9, 10, 11] })).toEqual({
    cells: ["指标|数值|上年值", "丙|7|"],
    told: [
      ["表!2:3", "2–3"],
      ["表!7:7", "7"],
      ["表!9:11", "9–11"],
    ].map(([path, span]) => ({
      severity: "warning",
      code: "hiddenRowsIgnored",
      path,
      rows: span,
    })),
  });
});

test("hidden columns are emptied, not moved, and told by their letters", () => {
  expect(shown({ hiddenColumns: [[1, 2]] })).toEqual({
    cells: ["指标||", "甲||", "乙||", "丙||"],
    told: [{ severity: "warning", code: "hiddenColumnsIgnored", path: "表!B:C", columns: "B–C" }],
  });
  expect(
    shown({
      rows: [{ number: 1, cells: [...Array(26).fill(""), "甲"] }],
      hiddenColumns: [[26, 26]],
    }).told,
  ).toMatchObject([{ path: "表!AA:AA", columns: "AA" }]);
  expect(shown({ hiddenColumns: [[2, 2]] })).toEqual({
    cells: ["指标|数值|", "甲|5|", "乙|6|", "丙|7|"],
    told: [{ severity: "warning", code: "hiddenColumnsIgnored", path: "表!C:C", columns: "C" }],
  });
});

test("of hidden columns only those are told that hold something in a row that is seen", () => {
  expect(shown({ hiddenRows: [1, 2], hiddenColumns: [[2, 60]] })).toEqual({
    cells: ["乙|6| ", "丙|7|"],
    told: [{ severity: "warning", code: "hiddenRowsIgnored", path: "表!1:2", rows: "1–2" }],
  });
});

test("columns hidden in several places are told from left to right", () => {
  const wide = [
    { number: 1, cells: ["", "", "丙"] },
    { number: 2, cells: ["甲", "乙", ""] },
  ];

  expect(
    shown({
      rows: wide,
      hiddenColumns: [
        [2, 2],
        [0, 0],
      ],
    }).told.map(({ path }) => path),
  ).toEqual(["表!A:A", "表!C:C"]);
});
