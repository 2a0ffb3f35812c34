import type { Block, Column, Row, Table } from "../content.ts";
import { htmlText } from "./html-text.ts";

/** A block of the report; its headings stand below the page's h1. */
export const block = (each: Block): string => {
  switch (each.kind) {
    case "heading":
      return `<h${each.level + 1}>${htmlText(each.text)}</h${each.level + 1}>`;
    case "paragraph": {
      const lead = each.lead === undefined ? "" : `<strong>${htmlText(each.lead)}</strong>`;
      return `<p>${lead}${htmlText(each.text)}</p>`;
    }
    case "table":
      return table(each);
    case "figure":
      return `<p>${htmlText(each.alternative)}</p>`;
  }
};

/** Wide tables scroll in a region of their own, which the keyboard reaches too. */
const table = ({ caption, columns, rows }: Table): string =>
  `<div class="scroll" role="region" aria-label="${htmlText(caption)}" tabindex="0"><table>` +
  `<caption>${htmlText(caption)}</caption><colgroup>${columns.map(column).join("")}</colgroup>` +
  `<thead><tr>${columns.map(({ title }) => `<th scope="col">${htmlText(title)}</th>`).join("")}</tr></thead>` +
  `<tbody>${rows.map((row) => tableRow(row, columns)).join("")}</tbody></table></div>`;

const column = ({ width }: Column): string => `<col width="${Math.round((width / 156) * 100)}%">`;

const tableRow = (row: Row, columns: readonly Column[]): string => {
  if (row.kind === "group")
    return `<tr class="group"><th scope="colgroup" colspan="${columns.length}">${htmlText(row.text)}</th></tr>`;
  const id = row.evidenceId === undefined ? "" : ` id="evidence-${htmlText(row.evidenceId)}"`;
  const cells = row.cells.map(
    (text, index) =>
      `<td class="${columns[index]?.align ?? "start"}">${text.split("\n").map(htmlText).join("<br>")}</td>`,
  );
  return `<tr${id}>${cells.join("")}</tr>`;
};
