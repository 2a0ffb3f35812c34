import { type Imprint, issuedOn } from "../paper.ts";
import { framed, textBox } from "./drawing.ts";
import { LEAST_LINE, page } from "./page.ts";
import { CHARACTER, indent, paragraph } from "./paragraph.ts";
import { ems } from "./text-width.ts";

/**
 * 版记 of GB/T 9704-2012 at the foot of the last page: 抄送 over 印发机关 and 印发日期, between rules of 0.35 mm, with one of
 * 0.25 mm between them. It stands on the page; an empty paragraph as high as it keeps its room, so that it goes to a page
 * of its own where the text leaves none.
 */
export const imprint = (given: Imprint, id: number): string => {
  const rows = rowsOf(given);
  const height = rows.reduce((sum, { lines }) => sum + lines * LINE + CELL_MARGIN * 2, 0) + REST;
  const millimetres = (height / 1440) * 25.4;
  const place = { x: 28, y: 297 - 35 - millimetres, width: 156, height: millimetres };
  const frame = textBox({ ...place, x: 0, y: 0 }, table(rows), { foot: true });
  return paragraph("gap", [], { line: height }, framed({ id, name: "版记" }, place, frame));
};

/** Twips: an exact line of 四号 type, the margins of a cell, and the empty paragraph that ends a frame. */
const LINE = 420;
const CELL_MARGIN = 40;
const REST = LEAST_LINE + 60;

interface ImprintRow {
  readonly xml: string;
  readonly lines: number;
}

const rowsOf = ({ copies, office, date }: Imprint): readonly ImprintRow[] => [
  ...(copies.length === 0 ? [] : [copiesRow(copies)]),
  {
    xml: row(
      paragraph("imprint", [{ text: `${office}\t${issuedOn(date)}` }], {
        line: LINE,
        rightTab: Math.round(INNER),
      }),
    ),
    lines: 1,
  },
];

const copiesRow = (copies: readonly string[]): ImprintRow => {
  const text = `抄送：${copies.join("，")}。`;
  return {
    xml: row(
      paragraph("imprint", [{ text }], {
        line: LINE,
        indent: indent({ left: HANGING, hanging: HANGING }),
      }),
    ),
    lines: Math.ceil((ems(text) - 3) / ((INNER - HANGING * CHARACTER) / 280)),
  };
};

/** Turn-over lines stand under the first name, after 抄送： in 四号. */
const HANGING = (3 * 280) / CHARACTER;
/** One blank at each side. */
const INNER = page.textWidth - 2 * CHARACTER;

const row = (content: string): string =>
  `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${page.textWidth}" w:type="dxa"/></w:tcPr>${content}</w:tc></w:tr>`;

const side = Math.round(CHARACTER);
const table = (rows: readonly ImprintRow[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="${page.textWidth}" w:type="dxa"/><w:tblBorders>` +
  '<w:top w:val="single" w:sz="8" w:space="0" w:color="000000"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="000000"/>' +
  '<w:insideH w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:tblBorders><w:tblLayout w:type="fixed"/>' +
  `<w:tblCellMar><w:left w:w="${side}" w:type="dxa"/><w:right w:w="${side}" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
  `<w:tblGrid><w:gridCol w:w="${page.textWidth}"/></w:tblGrid>${rows.map(({ xml }) => xml).join("")}</w:tbl>` +
  paragraph("gap", [], { line: LEAST_LINE });
