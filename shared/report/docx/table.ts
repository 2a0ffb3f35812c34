import type { Column, Row, Table } from "../content.ts";
import { millimetres, page } from "./page.ts";
import { paragraph } from "./paragraph.ts";
import { xmlText } from "./xml.ts";

/**
 * A table as wide as the 版心: fixed widths, column titles repeated on every page, no row torn between pages, and no
 * group row left behind at the foot of one.
 */
export const table = ({ caption, columns, rows }: Table): string => {
  const widths = widthsOf(columns);
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${page.textWidth}" w:type="dxa"/>` +
    `<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>` +
    `<w:tblCaption w:val="${xmlText(caption)}"/></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>` +
    `${titleRow(columns, widths)}${rows.map((row) => bodyRow(row, columns, widths)).join("")}</w:tbl>`
  );
};

/** Column shares in twips that add up to the page exactly: the last column takes what rounding left. */
const widthsOf = (columns: readonly Column[]): readonly number[] => {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const scale = page.textWidth / millimetres(total);
  const widths = columns.map(({ width }) => Math.floor(millimetres(width) * scale));
  const rest = page.textWidth - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
};

const titleRow = (columns: readonly Column[], widths: readonly number[]): string =>
  `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${columns
    .map(({ title }, index) =>
      cell(paragraph("columnTitle", [{ text: title }]), widths[index] ?? 0),
    )
    .join("")}</w:tr>`;

const bodyRow = (row: Row, columns: readonly Column[], widths: readonly number[]): string => {
  if (row.kind === "group") {
    const text = paragraph("cell", [{ text: row.text, bold: true }], "<w:keepNext/>");
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(text, page.textWidth, `<w:gridSpan w:val="${columns.length}"/>`)}</w:tr>`;
  }
  const cells = row.cells.map((text, index) =>
    cell(lines(text, columns[index]?.align ?? "start"), widths[index] ?? 0),
  );
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join("")}</w:tr>`;
};

const lines = (text: string, align: Column["align"]): string =>
  text
    .split("\n")
    .map((line) => paragraph("cell", [{ text: line }], justification[align]))
    .join("");

const justification = {
  start: "",
  center: '<w:jc w:val="center"/>',
  end: '<w:jc w:val="right"/>',
} as const satisfies Record<Column["align"], string>;

const cell = (content: string, width: number, span = ""): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
