import { type CellValue, readXlsx } from "hucre/xlsx";
import type { ExtractedSheet } from "../../shared/intake/extraction/extracted.ts";
import { cellName } from "../../shared/intake/indicators/cell-name.ts";
import { extractXlsx } from "../../shared/intake/xlsx/extract-xlsx.ts";
import { byEnding } from "../support/intake-builders.ts";
import { type OtherReader, sameCell, type TheirCell } from "./same-cell.ts";
import { thirdReader } from "./third-reader.ts";

export interface DifferingCell {
  readonly sheet: string;
  readonly cell: string;
  readonly ours: string;
  readonly theirs: string;
}

export interface ComparedCells {
  /** Cells that have something in them by either reader. */
  readonly compared: number;
  readonly differing: readonly DifferingCell[];
  /** Differences in which a third reader reads as we do: faults of the second. */
  readonly outvoted: readonly DifferingCell[];
}

/** Cells of a workbook's visible sheets that two readers who know nothing of each other read differently. */
export const differingCells = async (bytes: Uint8Array): Promise<readonly DifferingCell[]> =>
  (await comparedCells(bytes)).differing;

/** Nothing is compared where the intake refuses the workbook, or no other reader can open it. */
export const comparedCells = async (bytes: Uint8Array): Promise<ComparedCells> => {
  const extracted = await extractXlsx({ format: "xlsx", contentType: byEnding.xlsx, bytes });
  const third = thirdReader(bytes);
  const second = await secondReader(bytes)
    .catch(third)
    .catch(() => undefined);
  if (extracted.format !== "xlsx" || second === undefined)
    return { compared: 0, differing: [], outvoted: [] };
  const found = extracted.sheets.map((sheet) => compareSheet(sheet, second));
  const differing = found.flatMap((each) => each.differing);
  const judge = differing.length > 0 ? await third() : undefined;
  const isOurs = ({ sheet, place, text, theirs }: Difference) => {
    if (judge === undefined) return false;
    const others = judge(sheet, place.row, place.column);
    return sameCell(text, others) || isHalved(text, theirs, others);
  };
  return {
    compared: found.reduce((total, { compared }) => total + compared, 0),
    differing: differing.filter((each) => !isOurs(each)).map(told),
    outvoted: differing.filter(isOurs).map(told),
  };
};

/** Plain text followed by runs: the second reader drops the text, the third the runs. */
const isHalved = (ours: string, second: TheirCell, third: TheirCell): boolean =>
  second.kind === "text" && third.kind === "text" && ours === `${third.text}${second.text}`;

const secondReader = async (bytes: Uint8Array): Promise<OtherReader> => {
  const { sheets } = await readXlsx(bytes, { range: "A1:AZ1048576" });
  const byName = new Map(sheets.map(({ name, rows }) => [name, rows]));
  return (sheet, row, column) => theirCell(byName.get(sheet)?.[row - 1]?.[column]);
};

const theirCell = (value: CellValue | undefined): TheirCell => {
  if (value === null || value === undefined) return { kind: "blank" };
  if (typeof value === "number") return { kind: "number", value };
  if (value instanceof Date) return { kind: "moment", value };
  return { kind: "text", text: String(value) };
};

interface Difference {
  readonly sheet: string;
  readonly place: { readonly row: number; readonly column: number };
  readonly text: string;
  readonly theirs: TheirCell;
}

const told = ({ sheet, place, text, theirs }: Difference): DifferingCell => ({
  sheet,
  cell: cellName(place.column, place.row),
  ours: text,
  theirs: shown(theirs),
});

const shown = (cell: TheirCell): string => {
  switch (cell.kind) {
    case "blank":
      return "";
    case "number":
      return String(cell.value);
    case "moment":
      return Number.isNaN(cell.value.getTime()) ? "no date" : cell.value.toISOString();
    case "text":
      return cell.text;
  }
};

/** Columns that the intake looks at. */
const COLUMNS = Array.from({ length: 52 }, (_, column) => column);

/** A cell with a fault is told in a finding, so nothing about it is silent. */
const compareSheet = (sheet: ExtractedSheet, other: OtherReader) => {
  const faulty = new Set(
    sheet.faults
      .filter(({ fault }) => fault.kind === "unsolved" || fault.kind === "damaged")
      .map(({ row, column }) => cellName(column, row)),
  );
  const ours = new Map(sheet.rows.map(({ number, cells }) => [number, cells]));
  const rows = Array.from({ length: sheet.rows.at(-1)?.number ?? 0 }, (_, at) => at + 1);
  const written = rows.flatMap((row) =>
    COLUMNS.map((column): Difference => {
      const text = ours.get(row)?.[column] ?? "";
      const theirs = other(sheet.name, row, column);
      return { sheet: sheet.name, place: { row, column }, text, theirs };
    }).filter(
      ({ text, theirs, place }) =>
        (text !== "" || theirs.kind !== "blank") && !faulty.has(cellName(place.column, place.row)),
    ),
  );
  return {
    compared: written.length,
    differing: written.filter(({ text, theirs }) => !sameCell(text, theirs)),
  };
};
