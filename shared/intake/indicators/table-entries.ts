import { type Finding, hasErrors } from "../../domain/findings/finding.ts";
import { finding, warning } from "../../domain/findings/make-finding.ts";
import type { Indicator } from "../../domain/framework/framework.ts";
import type { FigureField } from "../../domain/integrity/figure.ts";
import { cellAt } from "../cell-at.ts";
import type { SheetRow } from "../extraction/extracted.ts";
import { plainCharacters } from "../plain-characters.ts";
import { type Column, isNumberColumn } from "./column-headings.ts";
import { type HeaderRead, isHeader, readHeader } from "./columns.ts";
import type { EntryField, IndicatorEntry } from "./entry.ts";
import { yearFindings } from "./heading-years.ts";
import { readHeading } from "./read-heading.ts";
import { rowAside } from "./rows-aside.ts";
import { strays } from "./strays.ts";
import { isOffice, titleUnits, unitOfNote } from "./title-units.ts";
import { isUnit, unitBehind } from "./units.ts";

export interface TableEntries {
  readonly entries: readonly IndicatorEntry[];
  readonly findings: readonly Finding[];
  /** The column of each field, counted from 0. */
  readonly columns: ReadonlyMap<Column, number>;
  readonly headerRow: number;
  /** Rows that figures were taken from, or could not be. */
  readonly figureRows: ReadonlySet<number>;
}

/** A title, a unit and a page of instructions may stand above the header row. */
export const ROWS_ABOVE_HEADER = 30;

/** Rows → entries. Rows without any figure are skipped: a workbook lists every indicator, a county fills in some. */
export const tableEntries = (
  rows: readonly SheetRow[],
  cellName: (column: number, row: number) => string,
  cycle: number,
): TableEntries => {
  const written = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const at = written.slice(0, ROWS_ABOVE_HEADER).findIndex(({ cells }) => isHeader(cells));
  const header = written[Math.max(at, 0)] ?? { number: 1, cells: [] };
  const read = readHeader(header.cells, (column) => cellName(column, header.number));
  const ofTable = { columns: read.columns, headerRow: header.number };
  const { below, second } = untilNextHeader(written.slice(written.indexOf(header) + 1), read);
  const around = [
    ...written.slice(0, Math.max(at, 0)),
    withoutHeadings(header),
    ...below.filter(({ cells }) => isRemark(cells, read.columns)),
  ];
  const above = titleUnits(around, cellName);
  const another =
    second === undefined ? [] : [finding("secondHeader", { path: cellName(0, second.number) })];
  const ofHeader = [...above.findings, ...read.findings, ...yearFindings(read.years, cycle)];
  if (hasErrors(ofHeader))
    return { entries: [], findings: ofHeader, ...ofTable, figureRows: new Set() };
  const found = below.map((row) =>
    entryOf(row, { ...read, unitsAbove: above.units }, (column) => cellName(column, row.number)),
  );
  const figureRows = below.flatMap(({ number }, place) =>
    found[place]?.entry !== undefined || hasErrors(found[place]?.findings ?? []) ? [number] : [],
  );
  return {
    entries: found.flatMap(({ entry }) => (entry === undefined ? [] : [entry])),
    findings: [
      ...ofHeader,
      ...strays(below, header.cells, cellName),
      ...found.flatMap(({ findings }) => findings),
      ...another,
    ],
    ...ofTable,
    figureRows: new Set(figureRows),
  };
};

/** A header that is repeated on each page to be printed is none of a second table. */
const untilNextHeader = (rows: readonly SheetRow[], { columns, units }: HeaderRead) => {
  const isSame = ({ cells }: SheetRow): boolean => {
    const again = readHeader(cells, () => "");
    return sameEntries(again.columns, columns) && sameEntries(again.units, units);
  };
  const headers = new Set(rows.filter(({ cells }) => isHeader(cells)));
  const second = [...headers].find((row) => !isSame(row));
  const end = second === undefined ? rows.length : rows.indexOf(second);
  return { below: rows.slice(0, end).filter((row) => !headers.has(row)), second };
};

const sameEntries = (
  one: ReadonlyMap<string, unknown>,
  other: ReadonlyMap<string, unknown>,
): boolean =>
  one.size === other.size &&
  [...one].every(([key, each]) => String(other.get(key)) === String(each));

/**
 * The unit of a table may stand at the end of its header row, or in brackets behind 指标 or 单位; what is behind the
 * heading of a column of numbers speaks of that column only.
 */
const withoutHeadings = ({ number, cells }: SheetRow): SheetRow => ({
  number,
  cells: cells.map((cell) => {
    const column = readHeading(cell)?.column;
    if (column === undefined) return cell;
    return isNumberColumn(column) ? "" : (/[(（][^()（）]*[)）]/u.exec(cell)?.[0] ?? "");
  }),
});

/** A row below the header that has something written, but no figure. */
const isRemark = (cells: readonly string[], columns: ReadonlyMap<Column, number>): boolean =>
  [...figureColumns, "parts" as const].every(
    (column) => !isWritten(cellAt(cells, columns.get(column))?.trim() ?? ""),
  );

const figureColumns = [
  "value",
  "previous",
  "numerator",
  "denominator",
  "statedGrowth",
  "note",
] as const;

interface TableHeader {
  readonly columns: ReadonlyMap<Column, number>;
  readonly units: ReadonlyMap<FigureField, readonly string[]>;
  readonly unitsAbove: readonly string[];
}

const entryOf = (
  { cells }: SheetRow,
  { columns, units, unitsAbove }: TableHeader,
  cellName: (column: number) => string,
): { readonly entry?: IndicatorEntry; readonly findings: readonly Finding[] } => {
  const textOf = (column: Column): string => cellAt(cells, columns.get(column))?.trim() ?? "";
  const written = figureColumns
    .map((column) => [column, textOf(column)] as const)
    .filter(([, text]) => isWritten(text));
  const parts = textOf("parts")
    .split(/[+＋;；、\n]/)
    .map((part) => part.trim())
    .filter(isWritten);
  if (written.length === 0 && parts.length === 0) return { findings: [] };
  const at = (field: EntryField | "name"): string =>
    cellName(columns.get(field) ?? columns.get("name") ?? columns.get("indicator") ?? 0);
  const [id, name] = [textOf("indicator"), textOf("name")];
  const figures = [
    ...written.flatMap(([column, text]) => (column === "note" ? [] : [text])),
    ...parts,
  ];
  const aside = rowAside(isNamed(id) ? id : name, cells, figures);
  if (aside !== undefined) return { findings: [asideFinding(aside, at("indicator"))] };
  if (!isNamed(id) && !isNamed(name))
    return { findings: [finding("indicatorMissing", { path: at("indicator") })] };
  const fields = new Map([["indicator", isNamed(id) ? id : name] as const, ...written]);
  const entry = {
    fields,
    parts,
    at: (field: EntryField | "name") => at(field === "indicator" && !isNamed(id) ? "name" : field),
    unitsBeside: unitsBeside(units, [
      textOf("unit"),
      unitOfNote(textOf("note")) ?? "",
      unitBehind(id) ?? unitBehind(name) ?? "",
    ]),
    unitsAbove,
    ...(isNamed(id) && isNamed(name) ? { name } : {}),
  };
  return { entry, findings: [] };
};

const asideFinding = (aside: NonNullable<ReturnType<typeof rowAside>>, path: string): Finding =>
  aside === "headerInTwoRows" ? finding(aside, { path }) : warning(aside, { path });

const isNamed = (text: string): boolean => plainCharacters(text).trim() !== "";

/** The row's unit is that of the indicator itself: of its values, and of the parts of what is no rate. */
const unitsBeside =
  (units: TableHeader["units"], ofRow: readonly string[]) =>
  (field: FigureField, kind: Indicator["kind"]): readonly string[] => {
    const isOfRow =
      field === "value" || field === "previous" || (field === "parts" && kind !== "rate");
    return [...(units.get(field) ?? []), ...(isOfRow ? ofRow.filter(isUnitCell) : [])];
  };

/** A column 单位 may also name the office that reports; whatever else stands there states a unit, known or not. */
const isUnitCell = (text: string): boolean => isWritten(text) && (isUnit(text) || !isOffice(text));

/** A dash or a stroke is how clerks leave a cell empty. */
const isWritten = (text: string): boolean =>
  !/^[-/\\－—–\s\p{Default_Ignorable_Code_Point}]*$/u.test(text);
