import type { Finding } from "../../domain/findings/finding.ts";
import { finding, warning } from "../../domain/findings/make-finding.ts";
import type { CellFault, ExtractedSheet, MergedArea } from "../extraction/extracted.ts";
import { limits } from "../extraction/limits.ts";
import { cellName } from "./cell-name.ts";

/** The columns of a table by what they are for, and where it begins. */
export interface SheetPlace {
  readonly headerRow: number;
  readonly figureRows: ReadonlySet<number>;
  /** Columns that are read at all. */
  readonly isRead: (column: number) => boolean;
  /** Columns that hold figures. */
  readonly isFigure: (column: number) => boolean;
}

/** What is odd about the cells of a table: they hold something else than they show, or lie under merged ones. */
export const sheetFindings = (sheet: ExtractedSheet, table: SheetPlace): readonly Finding[] => {
  const nameOf = (column: number, row: number) => `${sheet.name}!${cellName(column, row)}`;
  const below = sheet.merges.filter(({ rows }) => rows[0] > table.headerRow);
  const merged = below.filter(isTall).flatMap(({ columns: [from, to], rows: [first, last] }) => {
    if (!anyBetween(from, to, table.isRead)) return [];
    if (![...table.figureRows].some((row) => row >= first && row <= last)) return [];
    const path = nameOf(from, first);
    return [finding("mergedCells", { path, values: { cells: `${path}:${cellName(to, last)}` } })];
  });
  const faults = sheet.faults
    .filter(({ row, fault }) => row > table.headerRow || isStruckHeading(row, fault, table))
    .filter(({ column, fault }) => concerns(fault, column, table))
    .map(({ row, column, fault }) => faultFinding(fault, nameOf(column, row)));
  return [...merged, ...faults, ...covered(sheet, table, nameOf), ...beyondOf(sheet)];
};

const beyondOf = ({ name, beyond }: ExtractedSheet): readonly Finding[] =>
  beyond === undefined
    ? []
    : [
        warning("columnsBeyondIgnored", {
          path: `${name}!${beyond}`,
          values: { last: LAST_COLUMN },
        }),
      ];

const LAST_COLUMN = cellName(limits.sheetColumns - 1, 1).slice(0, -1);

const isTall = ({ rows: [first, last] }: MergedArea): boolean => last > first;

/** A table has no more columns than are looked at; a merged area may have all of a sheet's. */
const anyBetween = (from: number, to: number, matches: (column: number) => boolean): boolean => {
  for (let column = from; column <= Math.min(to, 100); column++) if (matches(column)) return true;
  return false;
};

/** Whether the column under a heading that is struck out still counts is as unclear as a figure that is. */
const isStruckHeading = (row: number, { kind }: CellFault, { headerRow }: SheetPlace): boolean =>
  row === headerRow && kind === "struck";

/** A raised 2 is well in a unit's name, and a note may show its number as it likes; neither may a figure. */
const concerns = (fault: CellFault, column: number, table: SheetPlace): boolean => {
  switch (fault.kind) {
    case "unsolved":
    case "stale":
    case "damaged":
    case "struck":
      return table.isRead(column);
    case "raised":
    case "shownOtherwise":
    case "notShown":
    case "zeroNotShown":
    case "perhapsOtherwise":
      return table.isFigure(column);
  }
};

const faultFinding = (fault: CellFault, path: string): Finding => {
  switch (fault.kind) {
    case "unsolved":
      return finding("formulaUnsolved", { path });
    case "stale":
      return warning("formulaStale", { path, values: { stored: fault.stored } });
    case "damaged":
      return finding("cellDamaged", { path, values: { written: fault.written } });
    case "struck":
      return finding("struckOut", { path, values: { struck: fault.struck } });
    case "raised":
      return finding("raisedMark", { path, values: { raised: fault.raised } });
    case "zeroNotShown":
      return finding("zeroNotShown", { path });
    case "perhapsOtherwise":
      return warning("perhapsShownOtherwise", { path, values: { stored: fault.stored } });
    case "shownOtherwise":
    case "notShown": {
      const { format, stored } = fault;
      return finding(fault.kind, { path, values: { format, stored } });
    }
  }
};

/** Merging shows the first cell alone; programs leave what stood in the others. */
const covered = (
  { rows, merges }: ExtractedSheet,
  { headerRow, isRead }: SheetPlace,
  nameOf: (column: number, row: number) => string,
): readonly Finding[] => {
  const written = rows
    .filter(({ number }) => number > headerRow)
    .flatMap(({ number, cells }) =>
      cells.flatMap((text, column) =>
        text.trim() !== "" && isRead(column) ? [{ row: number, column, text }] : [],
      ),
    );
  return written.flatMap(({ row, column, text }) => {
    const merge = merges.find((area) => covers(area, column, row));
    if (merge === undefined) return [];
    const { columns, rows: spanned } = merge;
    const cells = `${cellName(columns[0], spanned[0])}:${cellName(columns[1], spanned[1])}`;
    const path = nameOf(column, row);
    return [finding("coveredByMerge", { path, values: { cells, covered: text } })];
  });
};

const covers = ({ columns, rows }: MergedArea, column: number, row: number): boolean =>
  row >= rows[0] &&
  row <= rows[1] &&
  column >= columns[0] &&
  column <= columns[1] &&
  !(row === rows[0] && column === columns[0]);
