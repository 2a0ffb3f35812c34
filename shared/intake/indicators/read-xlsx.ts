import type { Finding } from "../../domain/findings/finding.ts";
import { finding, warning } from "../../domain/findings/make-finding.ts";
import type { Framework } from "../../domain/framework/framework.ts";
import { type ContentReader, refusedContent } from "../content.ts";
import { extract } from "../extraction/extract.ts";
import type { ExtractedSheet, SheetRow } from "../extraction/extracted.ts";
import { factsBeyondBounds, type JudgedFacts } from "../facts/judge-facts.ts";
import { isFactsSheet, readFactsSheet } from "../facts/read-facts-sheet.ts";
import { cellName } from "./cell-name.ts";
import type { Column } from "./column-headings.ts";
import { isHeader } from "./columns.ts";
import { MOST_ROWS } from "./entry.ts";
import { shownPart } from "./hidden-parts.ts";
import { judgeEntries } from "./judge-entries.ts";
import { typedQuantity } from "./read-quantity.ts";
import { sheetFindings } from "./sheet-findings.ts";
import { ROWS_ABOVE_HEADER, type TableEntries, tableEntries } from "./table-entries.ts";
import { unreadSheets } from "./unread-sheets.ts";
import { workbookPlaceFindings } from "./workbook-place.ts";

/** An indicators file as a workbook: every visible sheet with an indicator column and a value column is read. */
export const readXlsx: ContentReader = async ({ bytes, registration, framework, ref }) => {
  const { contentType } = registration;
  const extracted = await extract({ format: "xlsx", contentType, bytes });
  if (extracted.format !== "xlsx") return refusedContent(extracted);
  const hidden = extracted.hiddenSheets.map((sheet) =>
    warning("hiddenSheetIgnored", { path: sheet, values: { sheet } }),
  );
  const sheets = extracted.sheets.map((sheet) => ({ sheet, ...shownPart(sheet) }));
  const unseen = sheets.flatMap(({ sheet, findings }) =>
    hasTable(sheet.rows) || isFactsSheet(sheet.rows) ? findings : [],
  );
  const told = factsIn(sheets, framework);
  const hasFacts = told.facts.length + told.findings.length > 0;
  const tables = sheets
    .filter(({ rows }) => hasTable(rows))
    .map(({ sheet, rows }) => tableOf({ ...sheet, rows }, framework.cycle));
  const entries = tables.flatMap((table) => table.entries);
  const judged = judgeEntries({ entries, framework, quantity: typedQuantity });
  const ofCells = tables.flatMap(({ cellFindings }) => cellFindings);
  return {
    kind: "indicators",
    readings: judged.readings.map((each) => ({
      ...each,
      findings: withoutRepetition(each.findings, ofCells),
    })),
    facts: told.facts,
    findings: [
      ...workbookPlaceFindings(extracted.sheets, ref),
      ...(tables.length > 0 || hasFacts ? asideFrom(sheets) : [finding("noTable", { path: "" })]),
      ...hidden,
      ...unseen,
      ...tables.flatMap(({ findings }) => findings),
      ...told.findings,
      ...(hasFacts ? [] : emptyFindings(tables)),
      ...ofCells,
      ...withoutRepetition(judged.findings, ofCells),
    ],
  };
};

/** A sheet of the file, and the rows of it that are shown. */
interface ShownRows {
  readonly sheet: ExtractedSheet;
  readonly rows: readonly SheetRow[];
}

/** What the sheets of facts tell together; they have to fit into one row of the table. */
const factsIn = (sheets: readonly ShownRows[], framework: Framework): JudgedFacts => {
  const ofFacts = sheets.filter(({ rows }) => isFactsSheet(rows));
  const told = ofFacts.map(({ sheet, rows }) => readFactsSheet({ ...sheet, rows }, framework));
  const facts = told.flatMap((each) => each.facts);
  return {
    facts,
    findings: [
      ...told.flatMap(({ findings }) => findings),
      ...ofFacts.slice(0, 1).flatMap(({ sheet }) => factsBeyondBounds(facts, sheet.name)),
    ],
  };
};

/** The sheets that are read neither for figures nor for facts, where they look as if somebody meant them to be. */
const asideFrom = (sheets: readonly ShownRows[]): readonly Finding[] =>
  unreadSheets(
    sheets
      .filter(({ rows }) => !hasTable(rows) && !isFactsSheet(rows))
      .map(({ sheet, rows }) => ({ name: sheet.name, rows })),
  );

const emptyFindings = (tables: readonly ReadTable[]): readonly Finding[] =>
  tables.length > 0 && tables.every(isEmpty) ? [finding("noIndicators", { path: "" })] : [];

const hasTable = (rows: readonly SheetRow[]): boolean =>
  rows.slice(0, ROWS_ABOVE_HEADER).some(({ cells }) => isHeader(cells));

/** What is wrong with a cell explains what its text then lacks. */
const withoutRepetition = (
  findings: readonly Finding[],
  ofCells: readonly Finding[],
): readonly Finding[] => {
  const faulty = new Set(
    ofCells.flatMap(({ severity, path }) => (severity === "error" ? [path] : [])),
  );
  return findings.filter(({ path }) => !faulty.has(path));
};

interface ReadTable extends TableEntries {
  readonly cellFindings: readonly Finding[];
}

const isEmpty = ({ entries, findings, cellFindings }: ReadTable): boolean =>
  entries.length === 0 &&
  [...findings, ...cellFindings].every(({ severity }) => severity === "warning");

const tableOf = (sheet: ExtractedSheet, cycle: number): ReadTable => {
  if (sheet.rows.length > MOST_ROWS) {
    const values = { most: String(MOST_ROWS) };
    const findings = [finding("tooManyRows", { path: sheet.name, values })];
    return {
      entries: [],
      findings,
      cellFindings: [],
      columns: new Map(),
      headerRow: 0,
      figureRows: new Set(),
    };
  }
  const nameOf = (column: number, row: number) => `${sheet.name}!${cellName(column, row)}`;
  const table = tableEntries(sheet.rows, nameOf, cycle);
  const { columns, headerRow, figureRows } = table;
  const read = placesWithout(columns, explaining);
  const figures = placesWithout(columns, withoutFigures);
  const cellFindings = sheetFindings(sheet, {
    headerRow,
    figureRows,
    isRead: (column) => read.has(column),
    isFigure: (column) => figures.has(column),
  });
  return { ...table, cellFindings };
};

const placesWithout = (
  columns: ReadonlyMap<Column, number>,
  left: ReadonlySet<Column>,
): ReadonlySet<number> =>
  new Set([...columns].flatMap(([column, at]) => (left.has(column) ? [] : [at])));

/** A column that only explains may be merged over its rows as it likes. */
const explaining: ReadonlySet<Column> = new Set(["explanation"]);
const withoutFigures: ReadonlySet<Column> = new Set(["indicator", "name", "note", "explanation"]);
