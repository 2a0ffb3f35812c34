import type { MergedArea, Span } from "../extraction/extracted.ts";

/** A cell's place: the column counted from 0, the row from 1. */
export interface CellPlace {
  readonly column: number;
  readonly row: number;
}

/** `E17` → column 4, row 17; nothing when it is no place on a sheet. */
export const placeOf = (reference: string): CellPlace | undefined => {
  const [, letters = "", digits = ""] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference.trim()) ?? [];
  const column = [...letters.toUpperCase()].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  const row = Number(digits);
  return column >= 1 && column <= LAST_COLUMN && row >= 1 && row <= LAST_ROW
    ? { column: column - 1, row }
    : undefined;
};

export const LAST_COLUMN = 16_384;
export const LAST_ROW = 1_048_576;

/** `A1:C3` → columns 0 to 2, rows 1 to 3, from whichever corners it is named. */
export const areaOf = (reference: string): MergedArea | undefined => {
  const [from = "", to = from] = reference.split(":");
  const [first, last] = [placeOf(from), placeOf(to)];
  return first === undefined || last === undefined
    ? undefined
    : { columns: inOrder(first.column, last.column), rows: inOrder(first.row, last.row) };
};

const inOrder = (one: number, other: number): Span => [Math.min(one, other), Math.max(one, other)];
