import { CsvError, parse } from "csv-parse/sync";
import { hasErrors } from "../../domain/finding.ts";
import { finding } from "../../domain/findings/finding.ts";
import { type Content, type ContentReader, type FileToRead, unreadable } from "../content.ts";
import { readText } from "../read-text.ts";
import { cellName } from "./cell-name.ts";
import { MOST_ROWS } from "./entry.ts";
import { judgeEntries } from "./judge-entries.ts";
import { typedQuantity } from "./read-quantity.ts";
import { tableEntries } from "./table-entries.ts";

/** Characters of one row; a note has 500. */
const ROW_CHARACTERS = 100_000;

/** An indicators file as CSV: UTF-8 or GB18030, separated by comma, semicolon or tab, headers in either language. */
export const readCsv: ContentReader = async (file) => {
  const read = await readText(file);
  return read.kind === "notText" ? unreadable(read.finding) : contentOf(read.text, file);
};

const contentOf = (text: string, { framework }: FileToRead): Content => {
  const table = rowsOf(text);
  if (table.kind === "damaged") return unreadable(table.finding);
  const rows = table.rows.map((cells, at) => ({ number: at + 1, cells }));
  const { entries, findings } = tableEntries(rows, cellName);
  const judged = judgeEntries({ entries, framework, quantity: typedQuantity });
  const none =
    entries.length > 0 || hasErrors(findings) ? [] : [finding("noIndicators", { path: "" })];
  return {
    kind: "indicators",
    readings: judged.readings,
    findings: [...findings, ...none, ...judged.findings],
  };
};

/** One more than a file may have, so that a longer one is known for it without being read whole. */
const ROWS_READ = MOST_ROWS + 1;

const rowsOf = (text: string) => {
  try {
    const rows: readonly (readonly string[])[] = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      max_record_size: ROW_CHARACTERS,
      to: ROWS_READ,
    });
    if (rows.length < ROWS_READ) return { kind: "rows", rows } as const;
    const values = { most: String(MOST_ROWS) };
    return { kind: "damaged", finding: finding("tooManyRows", { path: "", values }) } as const;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error.records === "number" ? String(error.records + 1) : "?";
    return {
      kind: "damaged",
      finding: finding("tableDamaged", { path: row, values: { row } }),
    } as const;
  }
};

/** Whichever of the separators in use stands most often in the first written line. */
const delimiterOf = (text: string): string => {
  const header = /^[^\S\n]*\S[^\n]*/m.exec(text.slice(0, ROW_CHARACTERS))?.[0] ?? "";
  const counts = [",", "\t", ";"].map((delimiter) => ({
    delimiter,
    count: header.split(delimiter).length,
  }));
  return counts.reduce((one, other) => (other.count > one.count ? other : one)).delimiter;
};
