import type { Finding } from "../../domain/finding.ts";
import { finding } from "../../domain/findings/finding.ts";
import { type ContentReader, refusal } from "../content.ts";
import { extract } from "../extraction/extract.ts";
import type { ExtractedSheet } from "../extraction/extracted.ts";
import { cellName } from "./cell-name.ts";
import { isHeader } from "./columns.ts";
import { MOST_ROWS } from "./entry.ts";
import { judgeEntries } from "./judge-entries.ts";
import { typedQuantity } from "./read-quantity.ts";
import { ROWS_ABOVE_HEADER, type TableEntries, tableEntries } from "./table-entries.ts";
import { workbookPlaceFindings } from "./workbook-place.ts";

/** An indicators file as a workbook: every visible sheet with an indicator column and a value column is read. */
export const readXlsx: ContentReader = async ({ bytes, registration, framework, ref }) => {
  const { contentType } = registration;
  const extracted = await extract({ format: "xlsx", contentType, bytes });
  if (extracted.format !== "xlsx") return refusal(extracted);
  const hidden = extracted.hiddenSheets.map((sheet) =>
    finding("hiddenSheetIgnored", { path: sheet, values: { sheet } }),
  );
  const tables = extracted.sheets.filter(hasTable).map(tableOf);
  const none = tables.length > 0 ? [] : [finding("noTable", { path: "" })];
  const entries = tables.flatMap((table) => table.entries);
  const judged = judgeEntries({ entries, framework, quantity: typedQuantity });
  const empty =
    tables.length > 0 && tables.every(isEmpty) ? [finding("noIndicators", { path: "" })] : [];
  return {
    kind: "indicators",
    readings: judged.readings,
    findings: [
      ...workbookPlaceFindings(extracted.sheets, ref),
      ...none,
      ...hidden,
      ...tables.flatMap(({ findings }) => findings),
      ...empty,
      ...judged.findings,
    ],
  };
};

const hasTable = ({ rows }: ExtractedSheet): boolean =>
  rows.slice(0, ROWS_ABOVE_HEADER).some(({ cells }) => isHeader(cells));

const isEmpty = ({ entries, findings }: TableEntries): boolean =>
  entries.length === 0 && findings.every(({ severity }) => severity === "warning");

const tableOf = (sheet: ExtractedSheet): TableEntries => {
  if (sheet.rows.length > MOST_ROWS) {
    const values = { most: String(MOST_ROWS) };
    const findings = [finding("tooManyRows", { path: sheet.name, values })];
    return { entries: [], findings, columns: new Set(), headerRow: 0 };
  }
  const nameOf = (column: number, row: number) => `${sheet.name}!${cellName(column, row)}`;
  const table = tableEntries(sheet.rows, nameOf);
  return { ...table, findings: [...table.findings, ...cellFindings(sheet, table, nameOf)] };
};

/** Cells of the table that hold something else than they show: merged over rows, or a formula never computed. */
const cellFindings = (
  { merges, unsolved }: ExtractedSheet,
  { columns, headerRow }: TableEntries,
  nameOf: (column: number, row: number) => string,
): readonly Finding[] => {
  const isRead = (column: number) => columns.has(column);
  const merged = merges
    .filter(({ rows, columns: [from, to] }) => rows[0] > headerRow && anyBetween(from, to, isRead))
    .map(({ columns: [from, to], rows: [first, last] }) => {
      const path = nameOf(from, first);
      return finding("mergedCells", { path, values: { cells: `${path}:${cellName(to, last)}` } });
    });
  const formulas = unsolved
    .filter(([column, row]) => row > headerRow && isRead(column))
    .map(([column, row]) => finding("formulaUnsolved", { path: nameOf(column, row) }));
  return [...merged, ...formulas];
};

const anyBetween = (from: number, to: number, matches: (column: number) => boolean): boolean => {
  for (let column = from; column <= Math.min(to, 100); column++) if (matches(column)) return true;
  return false;
};
