import { type Finding, hasErrors } from "../../domain/finding.ts";
import { finding } from "../../domain/findings/finding.ts";
import type { SheetRow } from "../extraction/extracted.ts";
import { type Column, isHeader, readHeader } from "./columns.ts";
import type { EntryField, IndicatorEntry } from "./entry.ts";

export interface TableEntries {
  readonly entries: readonly IndicatorEntry[];
  readonly findings: readonly Finding[];
  /** The columns that are read, counted from 0. */
  readonly columns: ReadonlySet<number>;
  readonly headerRow: number;
}

/** A title or two may stand above the header row. */
export const ROWS_ABOVE_HEADER = 10;

/** Rows → entries. Rows without any figure are skipped: a workbook lists every indicator, a county fills in some. */
export const tableEntries = (
  rows: readonly SheetRow[],
  cellName: (column: number, row: number) => string,
): TableEntries => {
  const written = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const at = written.slice(0, ROWS_ABOVE_HEADER).findIndex(({ cells }) => isHeader(cells));
  const header = written[Math.max(at, 0)] ?? { number: 1, cells: [] };
  const read = readHeader(header.cells, (column) => cellName(column, header.number));
  const ofTable = { columns: readColumns(read.columns), headerRow: header.number };
  if (hasErrors(read.findings)) return { entries: [], findings: read.findings, ...ofTable };
  const found = written
    .slice(written.indexOf(header) + 1)
    .map((row) => entryOf(row, read.columns, (column) => cellName(column, row.number)));
  return {
    entries: found.flatMap(({ entry }) => (entry === undefined ? [] : [entry])),
    findings: [...read.findings, ...found.flatMap(({ findings }) => findings)],
    ...ofTable,
  };
};

/** A column that only explains may be merged over its rows as it likes. */
const readColumns = (columns: ReadonlyMap<Column, number>): ReadonlySet<number> =>
  new Set([...columns].filter(([column]) => column !== "explanation").map(([, at]) => at));

const figureColumns = [
  "value",
  "previous",
  "numerator",
  "denominator",
  "statedGrowth",
  "note",
] as const;

const entryOf = (
  { cells }: SheetRow,
  columns: ReadonlyMap<Column, number>,
  cellName: (column: number) => string,
): { readonly entry?: IndicatorEntry; readonly findings: readonly Finding[] } => {
  const textOf = (column: Column): string => cells[columns.get(column) ?? -1]?.trim() ?? "";
  const written = figureColumns
    .map((column) => [column, textOf(column)] as const)
    .filter(([, text]) => isWritten(text));
  const parts = textOf("parts")
    .split(/[+＋;；]/)
    .map((part) => part.trim())
    .filter(isWritten);
  if (written.length === 0 && parts.length === 0) return { findings: [] };
  const at = (field: EntryField): string =>
    cellName(columns.get(field) ?? columns.get("name") ?? 0);
  const indicator = textOf("indicator") || textOf("name");
  if (indicator === "")
    return { findings: [finding("indicatorMissing", { path: at("indicator") })] };
  const fields = new Map([["indicator", indicator] as const, ...written]);
  return { entry: { fields, parts, at }, findings: [] };
};

/** A dash or a stroke is how clerks leave a cell empty. */
const isWritten = (text: string): boolean => !/^[-/\\－—–]*$/u.test(text);
