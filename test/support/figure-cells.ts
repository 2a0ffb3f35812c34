import { sheetXml, type WorkbookXml, xlsxWith } from "./workbook-builders.ts";

/** A workbook with one figure, whose cell is given as XML; it stands at `指标!B2`. */
export const figureCell = (
  cell: string,
  {
    indicator = "headTeacherAllowance",
    ...parts
  }: Partial<WorkbookXml> & { readonly indicator?: string } = {},
): Uint8Array => {
  const sheet = sheetXml([["指标", "数值"], [indicator]]);
  return xlsxWith({
    sheet: sheet.replace("</row></sheetData>", `${cell}</row></sheetData>`),
    ...parts,
  });
};

const escaped = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** A style sheet whose style 1 has a number format, and whose font is plain or as given. */
export const formatted = (format: string, font = ""): string =>
  `<numFmts><numFmt numFmtId="180" formatCode="${escaped(format)}"/></numFmts><fonts><font/><font>${font}</font></fonts><cellXfs><xf/><xf numFmtId="180" fontId="1"/></cellXfs>`;

/** A figure that is stored as a number and shown by a format. */
export const shownAs = (value: string, format: string, indicator = "headTeacherAllowance") =>
  figureCell(`<c r="B2" s="1"><v>${value}</v></c>`, { indicator, styles: formatted(format) });
