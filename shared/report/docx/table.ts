import { known } from "../../domain/known.ts";
import type { TableBlock, TableColumn, TableRow } from "../content.ts";
import { isHeaded } from "../table-head.ts";
import { xmlText } from "../xml-text.ts";
import { LEAST_LINE } from "./page.ts";
import { paragraph } from "./paragraph.ts";
import { ems } from "./text-width.ts";
import { CELL_MARGINS, EM, twipWidths } from "./twip-widths.ts";

interface TableRoom {
  /** Twips. */
  readonly width: number;
  /** The last rows stay on the page of what follows the table. */
  readonly keepNext: boolean;
}

/**
 * A table as wide as the text: fixed widths, column titles repeated on every page, no row torn between pages, and no
 * group row left behind at the foot of one.
 */
export const docxTable = (given: TableBlock, { width, keepNext }: TableRoom): string => {
  const widths = twipWidths(given, width);
  const head = isHeaded(given) ? titleRow(given.columns, widths) : "";
  const parts = keepNext ? partedForKeeping(given.rows) : [given.rows];
  const framed = (part: readonly TableRow[], index: number): string => {
    const place = { columns: given.columns, widths, keepNext: keepNext && part === parts.at(-1) };
    const rows = part.map((row) => bodyRow(row, place)).join("");
    return `<w:tbl>${properties(given.caption, width, widths)}${index === 0 ? head : ""}${rows}</w:tbl>`;
  };
  return parts.map(framed).join(hairline);
};

/** LibreOffice keeps a whole table with what follows it, or nothing of it: the last two rows are a table of their own. */
const partedForKeeping = (rows: readonly TableRow[]): readonly (readonly TableRow[])[] => {
  const [before, cut] = [rows.at(-KEPT - 1), rows.length - KEPT];
  return cut <= KEPT || before?.kind === "group" ? [rows] : [rows.slice(0, cut), rows.slice(cut)];
};

const KEPT = 2;

/** Without a paragraph between them the two would be read as one table again. */
const hairline = paragraph("gap", [], { keepNext: true, line: LEAST_LINE });

const properties = (caption: string, width: number, widths: readonly number[]): string =>
  `<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${width}" w:type="dxa"/>` +
  `<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>` +
  `<w:tblCaption w:val="${xmlText(caption)}"/></w:tblPr>` +
  `<w:tblGrid>${widths.map((each) => `<w:gridCol w:w="${each}"/>`).join("")}</w:tblGrid>`;

const titleRow = (columns: readonly TableColumn[], widths: readonly number[]): string =>
  `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${columns
    .map(({ title }, index) =>
      cell(paragraph("columnTitle", [{ text: title }]), widthOf(widths, index)),
    )
    .join("")}</w:tr>`;

const widthOf = (widths: readonly number[], column: number): number =>
  known(widths[column], `the width of column ${column}`);

interface RowPlace {
  readonly columns: readonly TableColumn[];
  readonly widths: readonly number[];
  readonly keepNext: boolean;
}

const bodyRow = (row: TableRow, place: RowPlace): string => {
  const { columns, widths, keepNext } = place;
  if (row.kind === "group") {
    const text = paragraph("cell", [{ text: row.text, bold: true }], { keepNext: true });
    const width = widths.reduce((sum, each) => sum + each, 0);
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(text, width, `<w:gridSpan w:val="${columns.length}"/>`)}</w:tr>`;
  }
  const cells = row.cells.map((text, index) => {
    const { align } = known(columns[index], `column ${index}`);
    return cell(lines(text, align, keepNext), widthOf(widths, index));
  });
  const whole = row.cells.every((text, index) => height(text, widthOf(widths, index)) <= WHOLE_ROW);
  return `<w:tr>${whole ? "<w:trPr><w:cantSplit/></w:trPr>" : ""}${cells.join("")}</w:tr>`;
};

/** Lines of a cell, about: a row that is higher than this leaves too much of a page empty when it may not be torn. */
const WHOLE_ROW = 12;

const height = (text: string, width: number): number =>
  text
    .split("\n")
    .reduce((sum, line) => sum + Math.ceil((ems(line) * EM) / (width - CELL_MARGINS)), 0);

const lines = (text: string, align: TableColumn["align"], keepNext: boolean): string =>
  text
    .split("\n")
    .map((line) => paragraph("cell", [{ text: line }], { keepNext, ...justification[align] }))
    .join("");

const justification = {
  start: {},
  center: { align: "center" },
  end: { align: "right" },
} as const satisfies Record<TableColumn["align"], object>;

const cell = (content: string, width: number, span = ""): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
