import { type CellObject, read, SSF, type WorkBook } from "@e965/xlsx";
import type { OtherReader, TheirCell } from "./same-cell.ts";

/** SheetJS: asked where the second reader cannot open a workbook or disagrees. */
export const thirdReader = (bytes: Uint8Array) => async (): Promise<OtherReader> => {
  const workbook = read(bytes, { dense: true, cellNF: true, cellHTML: false, sheetStubs: false });
  const from1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return (sheet, row, column) => theirCell(cellOf(workbook, sheet, row, column), from1904);
};

const cellOf = (workbook: WorkBook, sheet: string, row: number, column: number) =>
  workbook.Sheets[sheet]?.["!data"]?.[row - 1]?.[column];

const theirCell = (cell: CellObject | undefined, date1904: boolean): TheirCell => {
  if (cell === undefined || cell.v === undefined || cell.t === "z") return { kind: "blank" };
  if (cell.t === "e") return { kind: "text", text: cell.w ?? "" };
  if (typeof cell.v !== "number") return { kind: "text", text: String(cell.v) };
  const day: unknown =
    SSF.is_date(cell.z) === true ? SSF.parse_date_code(cell.v, { date1904 }) : undefined;
  return day === undefined || day === null
    ? { kind: "number", value: cell.v }
    : { kind: "moment", value: momentOf(day) };
};

const momentOf = (day: object): Date => {
  const parts = new Map(Object.entries(day));
  const [y, m, d, hour, minute, second] = ["y", "m", "d", "H", "M", "S"].map((part) =>
    Number(parts.get(part)),
  );
  return new Date(Date.UTC(y ?? 0, (m ?? 1) - 1, d ?? 0, hour ?? 0, minute ?? 0, second ?? 0));
};
