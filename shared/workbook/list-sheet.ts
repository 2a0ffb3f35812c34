import type { Cell, CellValue, WriteSheet } from "hucre/xlsx";
import type { Locale } from "../domain/findings/finding.ts";
import { cellName } from "../intake/indicators/cell-name.ts";
import { given, header, title as titleStyle } from "./cell-styles.ts";

/** How a column's cells are shown: the formats of spreadsheets. */
export const cellFormats = {
  text: "@",
  word: "@",
  whole: "0",
  points: "0.00",
  day: "yyyy-mm-dd",
  minute: "yyyy-mm-dd hh:mm",
} as const;

/** One column of a list for people: a row of the list comes to one cell of it. */
export interface ListColumn<Row, Reader> {
  readonly header: Readonly<Record<Locale, string>>;
  /** In characters, as a spreadsheet counts them. */
  readonly width: number;
  readonly format: keyof typeof cellFormats;
  readonly cell: (row: Row, reader: Reader) => CellValue;
}

/** A list that nobody reads back: its title, a line below it, headings, and a row for each, to sort, to filter and to print. */
interface SheetList<Row, Reader extends { readonly locale: Locale }> {
  readonly name: string;
  readonly title: string;
  readonly line: string;
  readonly columns: readonly ListColumn<Row, Reader>[];
  readonly rows: readonly Row[];
  readonly reader: Reader;
  /** How many columns stay in sight. */
  readonly fixed: number;
  readonly paper: "a3" | "a4";
}

export const listSheet = <Row, Reader extends { readonly locale: Locale }>({
  columns,
  reader,
  ...list
}: SheetList<Row, Reader>): WriteSheet => {
  const headings = columns.map((column) => column.header[reader.locale]);
  const values = list.rows.map((row) => columns.map(({ cell }) => cell(row, reader)));
  const styles = columns.map(({ format }) => styleOf(format));
  const cells = new Map<string, Partial<Cell>>([
    ["0,0", { value: list.title, style: titleStyle }],
    ["1,0", { value: list.line }],
  ]);
  for (const [at, value] of headings.entries())
    cells.set(`${HEADINGS},${at}`, { value, style: header });
  for (const [below, row] of values.entries())
    for (const [at, value] of row.entries())
      cells.set(`${HEADINGS + 1 + below},${at}`, { value, style: styles[at] ?? given });
  const lastCell = cellName(columns.length - 1, HEADINGS + 1 + values.length);
  return {
    name: list.name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [[], [], headings, ...values],
    cells,
    rowDefs: new Map([
      [HEADINGS, { height: 44 }],
      ...values.map(
        (row, below) => [HEADINGS + 1 + below, { height: heightOf(row, columns) }] as const,
      ),
    ]),
    freezePane: { rows: HEADINGS + 1, columns: list.fixed },
    autoFilter: { range: `${cellName(0, HEADINGS + 1)}:${lastCell}` },
    pageSetup: {
      paperSize: list.paper,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${HEADINGS + 1}:$${HEADINGS + 1}`,
    },
  };
};

/** Below the title and the line, counted from 0. */
const HEADINGS = 2;

/** Points; no spreadsheet makes a row higher by itself for what wraps in it. */
const heightOf = (
  row: readonly CellValue[],
  columns: readonly { readonly width: number }[],
): number => {
  const lines = row.map((value, at) =>
    typeof value === "string" ? Math.ceil(widthOf(value) / (columns[at]?.width ?? 1)) : 1,
  );
  return LINE * Math.max(1, ...lines);
};
const LINE = 16;

/** As spreadsheets count: a Chinese character takes the room of two letters. */
const widthOf = (text: string): number =>
  text.length + text.replace(/[^\u2e80-\uffff]/g, "").length;

/** A word beside a figure that ends at its edge. */
const isCentred: ReadonlySet<string> = new Set(["word", "day", "minute"]);

const styleOf = (format: keyof typeof cellFormats) => ({
  ...given,
  numFmt: cellFormats[format],
  ...(isCentred.has(format) && {
    alignment: { ...given.alignment, horizontal: "center" } as const,
  }),
});

/** A cell has a day or a time without a zone. */
export const dayCell = (day: string): Date => new Date(`${day}T00:00:00.000Z`);
