import { columnWidths, isWord } from "../column-widths.ts";
import type { Block, Column, Figure, Row, Table } from "../content.ts";
import { svgOf } from "../drawing/svg.ts";
import type { FiledEvidence } from "../paper.ts";
import { isHeaded } from "../table-head.ts";
import { htmlText } from "./html-text.ts";

/** Blocks of a paper as HTML; headings stand below the page's h1, rows of evidences carry what the catalogue shortens. */
export const blocksWith = (evidences: readonly FiledEvidence[]) => {
  const hashes = new Map(evidences.map(({ evidenceId, sha256 }) => [evidenceId, sha256]));
  return (blocks: readonly Block[]): string => blocks.map((each) => block(each, hashes)).join("\n");
};

type Hashes = ReadonlyMap<string, string>;

const block = (each: Block, hashes: Hashes): string => {
  switch (each.kind) {
    case "heading":
      return `<h${each.level + 1}>${htmlText(each.text)}</h${each.level + 1}>`;
    case "paragraph": {
      const lead = each.lead === undefined ? "" : `<strong>${htmlText(each.lead)}</strong>`;
      return `<p>${lead}${htmlText(each.text)}</p>`;
    }
    case "table":
      return table(each, hashes);
    case "figure":
      return drawing(each);
  }
};

/** What is wider than the screen scrolls in a region of its own, which the keyboard reaches too. */
const scrolling = (name: string, content: string): string =>
  `<div class="scroll" role="region" aria-label="${htmlText(name)}" tabindex="0">${content}</div>`;

export const drawing = (figure: Figure): string =>
  `<figure class="drawing">${scrolling(figure.caption, svgOf(figure))}<figcaption>${htmlText(figure.caption)}</figcaption></figure>`;

const table = (given: Table, hashes: Hashes): string => {
  const { caption, columns, rows } = given;
  return scrolling(
    caption,
    `<table><caption>${htmlText(caption)}</caption>${columnGroup(columnWidths(given))}` +
      `${isHeaded(given) ? `<thead><tr>${columns.map(heading).join("")}</tr></thead>` : ""}` +
      `<tbody>${rows.map((row) => tableRow(row, columns, hashes)).join("")}</tbody></table>`,
  );
};

const heading = ({ title }: Column): string =>
  `<th scope="col"${isWord(title) ? ' class="word"' : ""}>${htmlText(title)}</th>`;

const columnGroup = (widths: readonly number[]): string => {
  const all = widths.reduce((total, width) => total + width, 0);
  return `<colgroup>${widths.map((width) => `<col width="${((width / all) * 100).toFixed(2)}%">`).join("")}</colgroup>`;
};

const tableRow = (row: Row, columns: readonly Column[], hashes: Hashes): string => {
  if (row.kind === "group")
    return `<tr class="group"><th scope="colgroup" colspan="${columns.length}">${htmlText(row.text)}</th></tr>`;
  const cells = row.cells.map((text, index) => cell(text, columns[index]?.align ?? "start"));
  return `<tr${evidenceOf(row.evidenceId, hashes)}>${cells.join("")}</tr>`;
};

const cell = (text: string, align: Column["align"]): string => {
  const lines = text.split("\n");
  const word = align !== "start" && lines.every(isWord) ? " word" : "";
  return `<td class="${align}${word}">${lines.map(htmlText).join("<br>")}</td>`;
};

const evidenceOf = (id: string | undefined, hashes: Hashes): string => {
  if (id === undefined) return "";
  const hash = hashes.get(id);
  return ` id="evidence-${htmlText(id)}"${hash === undefined ? "" : ` data-sha256="${htmlText(hash)}"`}`;
};
