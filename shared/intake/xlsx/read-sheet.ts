import type { ExtractedSheet, MergedArea, SheetRow, Span } from "../extraction/extracted.ts";
import { limits } from "../extraction/limits.ts";
import { cellName } from "../indicators/cell-name.ts";
import { MOST_ROWS } from "../indicators/entry.ts";
import type { CellContent, WrittenCell } from "./cell-content.ts";
import { conditionalFormats, type NumberRead } from "./conditional-formats.ts";
import type { ConditionalStyle } from "./conditional-styles.ts";
import { areaOf, type CellPlace } from "./places.ts";
import { isSwitchedOn } from "./rich-text.ts";
import { walkSheet } from "./walk-sheet.ts";
import { hiddenColumns, isHiddenRow } from "./what-is-hidden.ts";
import type { WorkbookBounds } from "./workbook-bounds.ts";

export interface SheetToRead {
  readonly name: string;
  readonly part: Uint8Array;
  readonly read: (cell: WrittenCell) => CellContent;
  readonly bounds: WorkbookBounds;
  /** The styles of rules, by number. */
  readonly conditional: readonly ConditionalStyle[];
}

/** One more than a table may have, so that a longer one is known for it. */
const KEPT_ROWS = MOST_ROWS + 1;

/** A sheet with every cell as text; rows without anything in them are left out. */
export const readSheet = (sheet: SheetToRead): ExtractedSheet => {
  const { name, part, bounds } = sheet;
  const rules = conditionalFormats(sheet.conditional);
  const merges: MergedArea[] = [];
  const notShown = { rows: new Set<number>(), columns: [] as Span[], zeros: false };
  const kept = keptCells(sheet);
  walkSheet(part, {
    around: rules,
    row: (number, attributes) => {
      bounds.row(name);
      if (isHiddenRow(attributes)) notShown.rows.add(number);
    },
    cell: (place, cell) => {
      bounds.cell(name);
      kept.take(place, cell, notShown.zeros);
    },
    columns: (attributes) => {
      bounds.row(name);
      const span = hiddenColumns(attributes);
      if (span !== undefined) notShown.columns.push(span);
    },
    view: (attributes) => {
      notShown.zeros ||= !isSwitchedOn(attributes.get("showZeros"));
    },
    merged: (reference) => {
      bounds.merge(name);
      const area = areaOf(reference);
      if (area !== undefined) merges.push(area);
    },
  });
  const { rows, faults, numbers, beyond } = kept.all();
  return {
    name,
    rows,
    merges,
    faults: [...faults, ...numbers.flatMap((number) => rules.faultOf(number) ?? [])],
    hiddenRows: rows.flatMap(({ number }) => (notShown.rows.has(number) ? [number] : [])),
    hiddenColumns: notShown.columns,
    ...(beyond !== undefined && { beyond }),
  };
};

/** The cells of as many rows and columns as a table may have, and where the first one stands beyond its columns. */
const keptCells = ({ name, read, bounds }: SheetToRead) => {
  const numbers: NumberRead[] = [];
  const rows = new Map<number, string[]>();
  const faults: ExtractedSheet["faults"][number][] = [];
  let beyond: string | undefined;
  const keep = ({ column, row }: CellPlace, cell: WrittenCell, hidesZeros: boolean): void => {
    const cells = rows.get(row) ?? [];
    const before = cells[column] ?? "";
    const { text, fault } =
      before === ""
        ? onSheet(read(cell), cell, hidesZeros)
        : { text: before, fault: twice(before) };
    bounds.text(text.length, () => `${name}!${cellName(column, row)}`);
    if (fault !== undefined) faults.push({ column, row, fault });
    else if (cell.type === "n" && text !== "")
      numbers.push({ column, row, value: Number(cell.value), text });
    if (text.trim() === "" && fault === undefined) return;
    cells[column] = text;
    rows.set(row, cells);
  };
  return {
    take: (place: CellPlace, cell: WrittenCell, hidesZeros: boolean): void => {
      if (place.column >= limits.sheetColumns) beyond ??= beyondOf(place, read(cell));
      else if (rows.size < KEPT_ROWS || rows.has(place.row)) keep(place, cell, hidesZeros);
    },
    all: () => ({
      rows: [...rows].map(rowOf).toSorted((one, other) => one.number - other.number),
      faults,
      numbers,
      beyond,
    }),
  };
};

const beyondOf = ({ column, row }: CellPlace, { text }: CellContent): string | undefined =>
  text.trim() === "" ? undefined : cellName(column, row);

/** A sheet that is told not to show zeros shows nothing where one stands, however it may have come there. */
const onSheet = (content: CellContent, { type, value }: WrittenCell, hidesZeros: boolean) => {
  const isZero = type === "n" && content.text !== "" && Number(value) === 0;
  return hidesZeros && isZero && content.fault === undefined
    ? { ...content, fault: { kind: "zeroNotShown" } as const }
    : content;
};

const twice = (before: string) => ({ kind: "damaged", written: before.slice(0, 200) }) as const;

const rowOf = ([number, cells]: readonly [number, readonly string[]]): SheetRow => ({
  number,
  cells: Array.from(cells, (cell) => cell ?? ""),
});
