import type { Cell, CellValue, WriteSheet } from "hucre/xlsx";
import type { Locale } from "../domain/findings/finding.ts";
import type { Windows } from "../domain/framework/calendar-proposal.ts";
import { cellName } from "../intake/indicators/cell-name.ts";
import { boardColumns, cellFormats } from "./board-columns.ts";
import type { BoardContents } from "./board-contents.ts";
import { given, header, title } from "./cell-styles.ts";

/** Title, days of the cycle, headings, and a row for each county, to sort, to filter and to print on A3. */
export const boardSheet = (contents: BoardContents): WriteSheet => {
  const { board, framework, locale } = contents;
  const headings = boardColumns.map((column) => column.header[locale]);
  const values = board.counties.map((county) =>
    boardColumns.map(({ cell }) => cell(county, { framework, locale })),
  );
  const cells = new Map<string, Partial<Cell>>([
    ["0,0", { value: boardTitle(contents), style: title }],
    ["1,0", { value: schedule(contents) }],
  ]);
  for (const [at, value] of headings.entries())
    cells.set(`${HEADINGS},${at}`, { value, style: header });
  for (const [below, row] of values.entries())
    for (const [at, value] of row.entries())
      cells.set(`${HEADINGS + 1 + below},${at}`, { value, style: styles[at] ?? given });
  const lastCell = cellName(boardColumns.length - 1, HEADINGS + 1 + values.length);
  return {
    name: sheetNames[locale],
    columns: boardColumns.map(({ width }) => ({ width })),
    rows: [[], [], headings, ...values],
    cells,
    rowDefs: new Map([
      [HEADINGS, { height: 44 }],
      ...values.map((row, below) => [HEADINGS + 1 + below, { height: heightOf(row) }] as const),
    ]),
    freezePane: { rows: HEADINGS + 1, columns: NAME_COLUMNS },
    autoFilter: { range: `${cellName(0, HEADINGS + 1)}:${lastCell}` },
    pageSetup: {
      paperSize: "a3",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${HEADINGS + 1}:$${HEADINGS + 1}`,
    },
  };
};

/** Below the title and the line of days, counted from 0. */
const HEADINGS = 2;
/** The code and the name stay in sight. */
const NAME_COLUMNS = 2;

/** Points; no spreadsheet makes a row higher by itself for what wraps in it. */
const heightOf = (row: readonly CellValue[]): number => {
  const lines = row.map((value, at) =>
    typeof value === "string" ? Math.ceil(widthOf(value) / (boardColumns[at]?.width ?? 1)) : 1,
  );
  return LINE * Math.max(1, ...lines);
};
const LINE = 16;

/** As spreadsheets count: a Chinese character takes the room of two letters. */
const widthOf = (text: string): number =>
  text.length + text.replace(/[^\u2e80-\uffff]/g, "").length;

const sheetNames = { zh: "一览", en: "Board" } as const satisfies Record<Locale, string>;

/** A word beside a figure that ends at its edge. */
const isCentred: ReadonlySet<string> = new Set(["word", "day", "minute"]);

const styles = boardColumns.map(({ format }) => ({
  ...given,
  numFmt: cellFormats[format],
  ...(isCentred.has(format) && { alignment: { ...given.alignment, horizontal: "center" } }),
}));

export const boardTitle = ({ board, framework, locale }: BoardContents): string => {
  const division = board.name ?? board.division;
  return {
    zh: `${division}${framework.title}一览`,
    en: `Evaluation of counties ${framework.cycle}: ${division}`,
  }[locale];
};

const schedule = ({ board, locale }: BoardContents): string =>
  [phaseLines[locale][board.phase], board.windows ? daysOf(board.windows, locale) : ""]
    .filter((sentence) => sentence !== "")
    .join(locale === "en" ? " " : "");

const phaseLines = {
  zh: { unopened: "评价尚未启动，不设期限。", opened: "", closed: "评价已结束。" },
  en: {
    unopened: "The cycle has not been opened: nothing is due.",
    opened: "",
    closed: "The cycle is closed.",
  },
} as const;

const daysOf = ({ fill, city, province }: Windows, locale: Locale): string =>
  ({
    zh: `填报：${fill.from}至${fill.until}；市级复核：${city.from}至${city.until}；省级核查：${province.from}至${province.until}。`,
    en: `To fill in: ${fill.from} to ${fill.until}; city: ${city.from} to ${city.until}; province: ${province.from} to ${province.until}.`,
  })[locale];
