import type { Cell, Sheet } from "hucre/xlsx";
import type { ExtractedSheet, SheetRow } from "../extraction/extracted.ts";
import { cellText } from "./cell-text.ts";

/** A sheet with every cell as text; rows without anything in them are left out. */
export const sheetOf = (sheet: Sheet): ExtractedSheet => {
  const details: ReadonlyMap<string, Cell> = sheet.cells ?? new Map();
  const rows = sheet.rows.map(
    (values, at): SheetRow => ({
      number: at + 1,
      cells: values.map((value, column) =>
        cellText(value, details.get(`${at},${column}`)?.style?.numFmt),
      ),
    }),
  );
  return {
    name: sheet.name,
    rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== "")),
    merges: (sheet.merges ?? [])
      .filter(({ startRow, endRow }) => endRow > startRow)
      .map(({ startRow, endRow, startCol, endCol }) => ({
        columns: [startCol, endCol],
        rows: [startRow + 1, endRow + 1],
      })),
    unsolved: [...details]
      .filter(([, cell]) => cell.formula !== undefined && cell.value === null)
      .map(([place]) => placeOf(place)),
  };
};

/** `"16,4"` (row, column, from 0) → column from 0, row from 1. */
const placeOf = (key: string): readonly [number, number] => {
  const [row = "0", column = "0"] = key.split(",");
  return [Number(column), Number(row) + 1];
};
