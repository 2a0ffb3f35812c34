import { writeXlsx } from "hucre/xlsx";
import { sheetXml, xlsxOf, xlsxWith } from "./workbook-builders.ts";

export const table = [
  ["指标", "数值"],
  ["headTeacherAllowance", 500],
];

/** The table, and below it so many rows of so many cells. */
export const rows = (count: number, cells: number): Uint8Array =>
  xlsxOf(
    sheetXml([
      ...table,
      ...Array.from({ length: count }, () => Array.from({ length: cells }, () => 1)),
    ]),
  );

export const workbookOf = (sheets: number) =>
  writeXlsx({ sheets: Array.from({ length: sheets }, (_, at) => ({ name: `表${at}`, rows: [] })) });

export const MERGE = '<mergeCell ref="A1:B2"/>';

/** Cells that all have one string of so many characters. */
export const cellsOf = (count: number, characters: number): Uint8Array => {
  const cells = Array.from({ length: count }, () => '<row><c t="s"><v>0</v></c></row>');
  return xlsxWith({
    sheet: sheetXml([]).replace("<sheetData>", `<sheetData>${cells.join("")}`),
    strings: `<si><t>${"字".repeat(characters)}</t></si>`,
  });
};

/** A style sheet of so many bytes, stored as it is: what shrinks to nothing would be taken for a bomb. */
export const withStyles = (bytes: number): Uint8Array =>
  xlsxWith({ sheet: sheetXml(table), styles: " ".repeat(bytes), level: 0 });
