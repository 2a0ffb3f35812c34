import { columnWidths, isWord } from "../column-widths.ts";
import type { TableBlock, TableColumn, TableRow } from "../content.ts";
import { isHeaded } from "../table-head.ts";
import { htmlText } from "./html-text.ts";

/** SHA-256 of the evidences' files by their ids. */
export type Hashes = ReadonlyMap<string, string>;

export interface TableForm {
  readonly hashes: Hashes;
  /** The text before it says its name: it is not shown again. */
  readonly isNamed: boolean;
}

/** A whole table in a region of its own. */
export const htmlTable = (given: TableBlock, form: TableForm): string =>
  scrolling(given.caption, opened(given, form, given.rows));

/** The same without its last rows, and those: what follows the table stays with them, which browsers do for blocks only. */
export const partedTable = (
  given: TableBlock,
  form: TableForm,
): { readonly before: string; readonly end: string } => {
  const cut = given.rows.length - KEPT;
  if (cut <= KEPT || given.rows[cut - 1]?.kind === "group")
    return { before: "", end: htmlTable(given, form) };
  const { caption } = given;
  const end =
    `<table class="parted"><caption class="spoken">${htmlText(caption)}（续）</caption>` +
    `${columnGroup(columnWidths(given))}${body(given, form, given.rows.slice(cut))}</table>`;
  return {
    before: scrolling(caption, opened(given, form, given.rows.slice(0, cut), "parted")),
    end: scrolling(`${caption}（续）`, end),
  };
};

const opened = (
  given: TableBlock,
  form: TableForm,
  rows: readonly TableRow[],
  kind?: "parted",
): string =>
  `<table${kind === undefined ? "" : ` class="${kind}"`}><caption${form.isNamed ? ' class="spoken"' : ""}>${htmlText(given.caption)}</caption>` +
  `${columnGroup(columnWidths(given))}${isHeaded(given) ? `<thead><tr>${given.columns.map(heading).join("")}</tr></thead>` : ""}` +
  `${body(given, form, rows)}</table>`;

const body = ({ columns }: TableBlock, { hashes }: TableForm, rows: readonly TableRow[]): string =>
  `<tbody>${rows.map((row) => tableRow(row, columns, hashes)).join("")}</tbody>`;

/** What is wider than the screen scrolls in a region of its own, which the keyboard reaches too. */
export const scrolling = (name: string, content: string): string =>
  `<div class="scroll" role="region" aria-label="${htmlText(name)}" tabindex="0">${content}</div>`;

const KEPT = 2;

const heading = ({ title }: TableColumn): string =>
  `<th scope="col"${isWord(title) ? ' class="word"' : ""}>${htmlText(title)}</th>`;

const columnGroup = (widths: readonly number[]): string => {
  const all = widths.reduce((total, width) => total + width, 0);
  return `<colgroup>${widths.map((width) => `<col width="${((width / all) * 100).toFixed(2)}%">`).join("")}</colgroup>`;
};

const tableRow = (row: TableRow, columns: readonly TableColumn[], hashes: Hashes): string => {
  if (row.kind === "group")
    return `<tr class="group"><th scope="colgroup" colspan="${columns.length}">${htmlText(row.text)}</th></tr>`;
  const cells = row.cells.map((text, index) => cell(text, columns[index]?.align ?? "start"));
  return `<tr${evidenceOf(row.evidenceId, hashes)}>${cells.join("")}</tr>`;
};

const cell = (text: string, align: TableColumn["align"]): string => {
  const lines = text.split("\n");
  const word = align !== "start" && lines.every(isWord) ? " word" : "";
  return `<td class="${align}${word}">${lines.map(htmlText).join("<br>")}</td>`;
};

const evidenceOf = (id: string | undefined, hashes: Hashes): string => {
  if (id === undefined) return "";
  const hash = hashes.get(id);
  return ` id="evidence-${htmlText(id)}"${hash === undefined ? "" : ` data-sha256="${htmlText(hash)}"`}`;
};
