import { CsvError, type Options, parse } from "csv-parse/sync";
import type { Finding } from "../../domain/findings/finding.ts";
import { finding } from "../../domain/findings/make-finding.ts";
import { isHeader, knownHeadings } from "./columns.ts";
import { MOST_ROWS } from "./entry.ts";
import { ROWS_ABOVE_HEADER } from "./table-entries.ts";

export type CsvRows =
  | {
      readonly kind: "rows";
      readonly rows: readonly (readonly string[])[];
      readonly delimiter: Delimiter;
    }
  | { readonly kind: "damaged"; readonly finding: Finding };

/** Which separator a table is in is seen by its header row; where none has one, by the headings that are known. */
export const delimiters = [",", "\t", ";", "，", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

/** Characters of one row; a note has 500. */
const ROW_CHARACTERS = 100_000;

/** One more than a file may have, so that a longer one is known for it without being read whole. */
const ROWS_READ = MOST_ROWS + 1;

/** The cells of a CSV text, trimmed of nothing. */
export const csvRows = (text: string): CsvRows => {
  const { declared, table } = withoutDeclaration(text);
  const delimiter = declared ?? delimiterOf(table);
  try {
    const rows = cellsOf(table, delimiter, ROWS_READ);
    if (rows.length < ROWS_READ) return { kind: "rows", rows, delimiter };
    const values = { most: String(MOST_ROWS) };
    return { kind: "damaged", finding: finding("tooManyRows", { path: "", values }) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error.records === "number" ? String(error.records + 1) : "?";
    return { kind: "damaged", finding: finding("tableDamaged", { path: row, values: { row } }) };
  }
};

/** `sep=;` is how a CSV tells Excel its separator; Excel shows the line to nobody and counts rows from the next. */
const withoutDeclaration = (text: string) => {
  const [line = "", mark] = /^"?sep=(.)"?(?:\r\n|\r|\n)/iu.exec(text) ?? [];
  const declared = delimiters.find((delimiter) => delimiter === mark);
  return declared === undefined ? { table: text } : { declared, table: text.slice(line.length) };
};

const delimiterOf = (text: string): Delimiter => {
  let best: { readonly delimiter: Delimiter; readonly score: number } | undefined;
  for (const delimiter of delimiters) {
    const score = likeness(text, delimiter);
    if (best === undefined || score > best.score) best = { delimiter, score };
  }
  return best?.delimiter ?? ",";
};

/** A header row outweighs any number of headings that are known, those any number of cells. */
const likeness = (text: string, delimiter: Delimiter): number => {
  const rows = firstRows(text, delimiter);
  const known = Math.max(0, ...rows.map(knownHeadings));
  const cells = Math.min(99, Math.max(0, ...rows.map((cells) => cells.length)));
  return (rows.some(isHeader) ? 1_000_000 : 0) + known * 100 + cells;
};

/** The first written rows, those before a fault too: the fault is told once the table is read. */
const firstRows = (text: string, delimiter: Delimiter): readonly (readonly string[])[] => {
  const rows: (readonly string[])[] = [];
  const keep = (cells: readonly string[]): undefined => {
    if (rows.length < ROWS_ABOVE_HEADER && cells.some((cell) => cell.trim() !== ""))
      rows.push(cells.slice(0, CELLS_LOOKED_AT));
    return undefined;
  };
  try {
    parse(text, { ...options, delimiter, to: ROWS_LOOKED_AT, on_record: keep });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return rows;
};

/** Blank rows may stand between the lines above a table. */
const ROWS_LOOKED_AT = 80;
const CELLS_LOOKED_AT = 200;

const cellsOf = (text: string, delimiter: Delimiter, to: number): readonly (readonly string[])[] =>
  parse(text, { ...options, delimiter, to });

/** Quotes inside a cell that does not begin with one are its own: Excel writes `="033"` to keep a number from its hands. */
const options = {
  record_delimiter: ["\r\n", "\n", "\r"],
  relax_column_count: true,
  relax_quotes: true,
  max_record_size: ROW_CHARACTERS,
} as const satisfies Options;
