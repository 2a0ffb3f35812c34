import { expect, test } from "vitest";
import { intake } from "../../shared/intake/intake.ts";
import { readingsOf, told, upload } from "../support/intake-builders.ts";
import { sheetXml, xlsxOf } from "../support/workbook-builders.ts";

const table = [
  ["指标", "数值", "上年值", "备注"],
  ["headTeacherAllowance", 500, 480, "甲"],
  ["leaderSchoolVisits", 8, 7, "乙"],
  ["safeCampusRate", 97, 96, "丙"],
];
const read = (change: (sheet: string) => string, rows: typeof table = table) =>
  intake(upload("indicators", "指标.xlsx", xlsxOf(change(sheetXml(rows)))));
const columns = (attributes: string) => (sheet: string) =>
  sheet.replace("<sheetData>", `<cols><col ${attributes}/></cols><sheetData>`);

test.each(['hidden="1"', 'hidden="true"', 'ht="0" customHeight="1"'])(
  "a row with %s is left out and said",
  async (attributes) => {
    const outcome = await read((sheet) =>
      sheet.replace('<row r="3">', `<row r="3" ${attributes}>`),
    );

    expect(told(outcome)).toEqual(["warning 指标!3:3 hiddenRowsIgnored"]);
    expect(readingsOf(outcome).map(({ indicator }) => indicator)).toEqual([
      "headTeacherAllowance",
      "safeCampusRate",
    ]);
  },
);

test("neighbouring rows that a filter hides are said together, blank ones not at all", async () => {
  const outcome = await read(
    (sheet) => sheet.replaceAll(/<row r="([3456])">/g, '<row r="$1" hidden="1">'),
    [...table, [], ["publicKindergartenShare", 50, 49, ""]],
  );

  expect(told(outcome)).toEqual([
    "warning 指标!3:4 hiddenRowsIgnored",
    "warning 指标!6:6 hiddenRowsIgnored",
  ]);
});

test.each([
  'min="3" max="3" hidden="1"',
  'min="3" max="3" width="0" customWidth="1"',
  'min="3" max="3" hidden="true" width="9"',
])("a column with %s is left out and said", async (attributes) => {
  const outcome = await read(columns(attributes));

  expect(told(outcome)).toEqual(["warning 指标!C:C hiddenColumnsIgnored"]);
  expect(readingsOf(outcome).every(({ previous }) => previous === undefined)).toBe(true);
});

test("columns that hold nothing may be hidden", async () => {
  expect(told(await read(columns('min="5" max="16384" hidden="1"')))).toEqual([]);
  expect(told(await read(columns('min="3" max="3" hidden="0" width="9"')))).toEqual([]);
});

test("a hidden header leaves no table, and the reason is said", async () => {
  const outcome = await read((sheet) => sheet.replace('<row r="1">', '<row r="1" hidden="1">'));

  expect(told(outcome)).toEqual(["error noTable", "warning 指标!1:1 hiddenRowsIgnored"]);
});

test.each(["B2:C2", "C2:B2"])(
  "a figure that lies under merged cells (%s) is told",
  async (area) => {
    const merges = `<mergeCells><mergeCell ref="${area}"/><mergeCell ref="A1:D1"/></mergeCells>`;

    const outcome = await read((sheet) => sheet.replace("</worksheet>", `${merges}</worksheet>`));

    expect(told(outcome)).toEqual(["error 指标!C2 coveredByMerge"]);
  },
);
