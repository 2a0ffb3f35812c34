import { FactKind, factKindNames } from "../../domain/evidence/fact.ts";
import { FactsEntry } from "../../domain/evidence/files/indicators-file.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { findingsOfIssues } from "../../domain/findings/issues.ts";
import { finding, warning } from "../../domain/findings/make-finding.ts";
import type { Framework } from "../../domain/framework/framework.ts";
import { known } from "../../domain/known.ts";
import { cellAt } from "../cell-at.ts";
import type { ExtractedSheet, SheetRow } from "../extraction/extracted.ts";
import { cellName } from "../indicators/cell-name.ts";
import { sheetFindings } from "../indicators/sheet-findings.ts";
import { strays } from "../indicators/strays.ts";
import { plainCharacters } from "../plain-characters.ts";
import { type FactField, factColumns } from "./fact-columns.ts";
import { type FactEntry, type JudgedFacts, judgeFacts } from "./judge-facts.ts";

type Columns = ReadonlyMap<FactField, number>;

/** Rows among which the titles of the columns stand. */
const HEADER_ROWS = 30;

/** Whether a sheet is one of facts: it says of which item, of which kind, and what. */
export const isFactsSheet = (rows: readonly SheetRow[]): boolean =>
  rows.slice(0, HEADER_ROWS).some(({ cells }) => isHeader(columnsOf(cells)));

const isHeader = (columns: Columns): boolean =>
  (["item", "kind", "text"] as const).every((field) => columns.has(field));

const columnsOf = (cells: readonly string[]): Columns => {
  const titles = cells.map((cell) => plainCharacters(cell).replaceAll(/\s/g, ""));
  return new Map(
    factColumns.flatMap(({ key, header }): [FactField, number][] => {
      const at = titles.indexOf(header);
      return at < 0 ? [] : [[key, at]];
    }),
  );
};

export const readFactsSheet = (sheet: ExtractedSheet, framework: Framework): JudgedFacts => {
  const at = sheet.rows.findIndex(({ cells }) => isHeader(columnsOf(cells)));
  const header = sheet.rows[at];
  if (header === undefined) return { facts: [], findings: [] };
  const columns = columnsOf(header.cells);
  const rows = sheet.rows
    .slice(at + 1)
    .filter(({ cells }) => [...columns.values()].some((column) => cells[column]?.trim()));
  const read = rows.map((row) => entryOf(row, columns, sheet.name));
  const judged = judgeFacts(
    read.flatMap(({ entry }) => (entry ? [entry] : [])),
    framework,
  );
  const places = new Set(columns.values());
  return {
    facts: judged.facts,
    findings: [
      ...sheetFindings(sheet, {
        headerRow: header.number,
        figureRows: new Set(rows.map(({ number }) => number)),
        isRead: (column) => places.has(column),
        isFigure: (column) => column === columns.get("number") || column === columns.get("parts"),
      }),
      ...unreadColumns(rows, header, places, sheet.name),
      ...read.flatMap(({ faults }) => faults),
      ...judged.findings,
    ],
  };
};

/** Law 12: what stands in another column is not read, and said once for each. */
const unreadColumns = (
  rows: readonly SheetRow[],
  { number, cells }: SheetRow,
  read: ReadonlySet<number>,
  sheet: string,
): readonly Finding[] => {
  const nameOf = (column: number, row: number) => `${sheet}!${cellName(column, row)}`;
  const named = cells.flatMap((title, column) =>
    title.trim() !== "" && !read.has(column) && rows.some((row) => row.cells[column]?.trim())
      ? [{ title, column }]
      : [],
  );
  return [
    ...named.map(({ title, column }) =>
      warning("factColumnUnread", { path: nameOf(column, number), values: { column: title } }),
    ),
    ...strays(rows, cells, nameOf),
  ];
};

const entryOf = (
  { number: row, cells }: SheetRow,
  columns: Columns,
  sheet: string,
): { readonly entry?: FactEntry; readonly faults: readonly Finding[] } => {
  const at = (field: FactField) => `${sheet}!${cellName(columns.get(field) ?? 0, row)}`;
  const textOf = (field: FactField): string | undefined =>
    cellAt(cells, columns.get(field))?.trim() || undefined;
  const kind = kindOf(textOf("kind") ?? "");
  const text = textOf("text");
  const written = textOf("parts");
  const parts = written === undefined ? undefined : partsOf(written);
  const faults = [
    ...(kind === undefined
      ? [finding("factKindUnknown", { path: at("kind"), values: { kind: textOf("kind") ?? "" } })]
      : []),
    ...(text === undefined ? [finding("factTextMissing", { path: at("text") })] : []),
    ...(written !== undefined && parts === undefined
      ? [finding("factPartsUnreadable", { path: at("parts"), values: { written } })]
      : []),
  ];
  if (kind === undefined || text === undefined) return { faults };
  const {
    item = "",
    number,
    unit,
    date,
    evidence,
  } = Object.fromEntries(factColumns.map(({ key }) => [key, textOf(key)]));
  const entry = { kind, item, text, number, unit, date, parts, evidence };
  const shape = FactsEntry.safeParse(withoutGaps(entry), { reportInput: true });
  return shape.success
    ? { entry: { ...entry, at }, faults }
    : { faults: [...faults, ...findingsOfIssues(shape.error).map((each) => atCell(each, at))] };
};

const withoutGaps = (entry: Omit<FactEntry, "at">) =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));

/** A fault of a field, told of the cell and by the column's title. */
const atCell = (fault: Finding, at: FactEntry["at"]): Finding => {
  const named = /^\w+/.exec(fault.path)?.[0];
  const { key, header } = known(
    factColumns.find((column) => column.key === named),
    `the column of ${fault.path}`,
  );
  return { ...fault, path: at(key), values: { ...fault.values, field: header } };
};

const kindOf = (written: string): FactKind | undefined =>
  FactKind.options.find((kind) => factKindNames[kind] === written || kind === written);

/** `省级2+市级24+县级74`; a unit behind the number may repeat the fact's. */
const partsOf = (written: string): FactEntry["parts"] => {
  const parts = plainCharacters(written)
    // A comma before a digit sets thousands apart
    .split(/[+;、\n]|,(?!\d)/)
    .map((part) => PART.exec(part.trim())?.groups);
  return parts.every((part) => part !== undefined)
    ? parts.map(({ name = "", number = "" }) => ({ name, number }))
    : undefined;
};
const PART = /^(?<name>[^\d:]{1,40}?):?\s*(?<number>-?\d[\d,.]*)\p{Script=Han}{0,2}$/u;
