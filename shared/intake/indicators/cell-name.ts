const LETTERS = 26;

/** A cell as a spreadsheet names it, from a column counted from 0 and a row counted from 1: `(4, 17)` → `E17`. */
export const cellName = (column: number, row: number): string => `${columnLetters(column)}${row}`;

const columnLetters = (column: number): string => {
  const last = String.fromCharCode("A".charCodeAt(0) + (column % LETTERS));
  return column < LETTERS ? last : `${columnLetters(Math.floor(column / LETTERS) - 1)}${last}`;
};
