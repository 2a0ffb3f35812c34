import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { boundedAnswer } from "../../shared/intake/extraction/bounded-answer.ts";
import type { Extracted } from "../../shared/intake/extraction/extracted.ts";
import { limits } from "../../shared/intake/extraction/limits.ts";
import { markdownWork } from "../../shared/intake/narrative/markdown-work.ts";
import { checkXml } from "../../shared/intake/office/check-xml.ts";
import { openZip } from "../../shared/intake/office/zip.ts";
import { textWork } from "../../shared/intake/text-work.ts";
import { docx, docxParts, paragraph, pdf } from "../support/document-builders.ts";
import { codeOf, read } from "../support/extraction.ts";
import { sheetXml, xlsxOf, xlsxParts } from "../support/workbook-builders.ts";
import {
  cellsOf,
  MERGE,
  rows,
  table,
  withStyles,
  workbookOf,
} from "../support/workbooks-of-size.ts";
import { boundsOfPapers } from "./bounds-of-papers.ts";
import { lyingZip, manyEntries } from "./corpus/zips.ts";

const megabytes = (count: number) => count << 20;

/** So many pictures that say they unpack to four megabytes each; nobody unpacks pictures, so they need not be right. */
const withMedia = (parts: Record<string, Uint8Array>, count: number) => {
  const media = Array.from({ length: count }, (_, at) => [`x/media/${at}.png`, new Uint8Array(99)]);
  return lyingZip({ ...parts, ...Object.fromEntries(media) }, megabytes(4), (name) =>
    name.startsWith("x/media/"),
  );
};

/** For every bound: what a file within it and one beyond it lead to. */
const bounds = {
  zipEntries: async () => [
    codeOf(await read("docx", manyEntries(docxParts(paragraph("好")), limits.zipEntries - 3))),
    codeOf(await read("docx", manyEntries(docxParts(paragraph("好")), limits.zipEntries + 1))),
  ],
  documentInflatedBytes: async () => [
    codeOf(await read("docx", withMedia(docxParts(paragraph("好")), 49))),
    codeOf(await read("docx", withMedia(docxParts(paragraph("好")), 50))),
  ],
  tableInflatedBytes: async () => [
    codeOf(await read("xlsx", withMedia(xlsxParts(sheetXml(table)), 14))),
    codeOf(await read("xlsx", withMedia(xlsxParts(sheetXml(table)), 15))),
  ],
  xmlBytes: async () => [
    checkXml("x", new Uint8Array(limits.xmlBytes).fill(32))?.code,
    checkXml("x", new Uint8Array(limits.xmlBytes + 1).fill(32))?.code,
  ],
  zipRatio: async () => [
    (await openZip(zipSync({ a: new Uint8Array(megabytes(5)) }, { level: 0 }), megabytes(9))).kind,
    (await openZip(zipSync({ a: new Uint8Array(megabytes(5)) }), megabytes(9))).kind,
  ],
  zipRatioFromBytes: async () => [
    (await openZip(zipSync({ a: new Uint8Array(megabytes(4)) }), megabytes(9))).kind,
    (await openZip(zipSync({ a: new Uint8Array(megabytes(4) + 1) }), megabytes(9))).kind,
  ],
  xmlDepth: async () => [
    checkXml("x", strToU8("<a>".repeat(limits.xmlDepth)))?.code,
    checkXml("x", strToU8("<a>".repeat(limits.xmlDepth + 1)))?.code,
  ],
  sheets: async () => [
    codeOf(await read("xlsx", await workbookOf(limits.sheets))),
    codeOf(await read("xlsx", await workbookOf(limits.sheets + 1))),
  ],
  workbookXmlBytes: async () => [
    codeOf(await read("xlsx", withStyles(limits.workbookXmlBytes - 10_000))),
    codeOf(await read("xlsx", withStyles(limits.workbookXmlBytes))),
  ],
  workbookRows: async () => [
    codeOf(await read("xlsx", rows(limits.workbookRows - 2, 0))),
    codeOf(await read("xlsx", rows(limits.workbookRows - 1, 0))),
  ],
  workbookCells: async () => [
    codeOf(await read("xlsx", rows(limits.workbookCells / 8 - 1, 8))),
    codeOf(await read("xlsx", rows(limits.workbookCells / 8, 8))),
  ],
  workbookMerges: async () => [
    codeOf(await read("xlsx", xlsxOf(sheetXml(table, MERGE.repeat(limits.workbookMerges))))),
    codeOf(await read("xlsx", xlsxOf(sheetXml(table, MERGE.repeat(limits.workbookMerges + 1))))),
  ],
  cellCharacters: async () => [
    codeOf(await read("xlsx", cellsOf(1, limits.cellCharacters))),
    codeOf(await read("xlsx", cellsOf(1, limits.cellCharacters + 1))),
  ],
  workbookCharacters: async () => [
    codeOf(await read("xlsx", cellsOf(limits.workbookCharacters / 20_000, 20_000))),
    codeOf(await read("xlsx", cellsOf(limits.workbookCharacters / 20_000 + 1, 20_000))),
  ],
  sheetColumns: async () => [await widthOf("AZ1"), await widthOf("BA1")],
  pdfPages: async () => [
    codeOf(await read("pdf", pdf(limits.pdfPages))),
    codeOf(await read("pdf", pdf(limits.pdfPages + 1))),
  ],
  pdfTextPages: async () => [
    await textOf(limits.pdfTextPages),
    await textOf(limits.pdfTextPages + 1),
  ],
  textCharacters: async () => [await charactersOf(199), await charactersOf(205)],
  textValues: async () => [
    textWork(",".repeat(limits.textValues), "text/csv")?.code,
    textWork(",".repeat(limits.textValues + 1), "application/json")?.code,
  ],
  markdownNesting: async () => [
    markdownWork("> ".repeat(limits.markdownNesting))?.code,
    markdownWork(`字\n${"> 1. ".repeat(limits.markdownNesting / 2 + 1)}`)?.code,
  ],
  ...boundsOfPapers,
  answerCharacters: async () => [
    codeOf(boundedAnswer(answerOf(limits.answerCharacters / 1_000 - 100))),
    codeOf(boundedAnswer(answerOf(limits.answerCharacters / 1_000))),
  ],
} as const satisfies Record<keyof typeof limits, () => Promise<readonly (string | undefined)[]>>;

test.each([
  ["zipEntries", "docx", "archiveTooLarge"],
  ["documentInflatedBytes", "docx", "archiveTooLarge"],
  ["tableInflatedBytes", "xlsx", "archiveTooLarge"],
  ["xmlBytes", undefined, "archiveTooLarge"],
  ["zipRatio", "opened", "refused"],
  ["zipRatioFromBytes", "opened", "refused"],
  ["xmlDepth", undefined, "nestedTooDeep"],
  ["sheets", "xlsx", "tooManySheets"],
  ["workbookXmlBytes", "xlsx", "archiveTooLarge"],
  ["workbookRows", "xlsx", "emptyRowsBelow"],
  ["workbookCells", "xlsx", "tooManyCells"],
  ["workbookMerges", "xlsx", "tooManyMerges"],
  ["cellCharacters", "xlsx", "cellTooLong"],
  ["workbookCharacters", "xlsx", "tooMuchText"],
  ["sheetColumns", "52", "0"],
  ["pdfPages", "pdf", "tooManyPages"],
  ["pdfTextPages", "10", "10"],
  ["textCharacters", "199000", "200000"],
  ["textValues", undefined, "tooManyValues"],
  ["markdownNesting", undefined, "nestedTooDeep"],
  ["pdfObjects", "pdf", "partsUnreadable"],
  ["pdfObjectStreamBytes", "pdf", "partsUnreadable"],
  ["pdfObjectBytes", "pdf", "partsUnreadable"],
  ["pdfOverlap", "pdf", "partsUnreadable"],
  ["pdfDirectoryBytes", "pdf", "partsUnreadable"],
  ["pdfRowBytes", "pdf", "partsUnreadable"],
  ["pdfContentBytes", "pagesBlank", "textNotJudged"],
  ["pdfOperators", "pagesBlank", "textNotJudged"],
  ["pdfKeptStates", "pagesBlank", "textNotJudged"],
  ["pdfTextBytes", "pdf", "textNotJudged"],
  ["pdfFonts", "pdf", "textNotJudged"],
  ["pdfFontBytes", "pdf", "textNotJudged"],
  ["pdfPageAnnotations", "pdf", "pagesBlank"],
  ["readablePixels", "pictureBlank", "pictureTooSmall"],
  ["readableSide", "pictureBlank", "pictureTooSmall"],
  ["imageBytes", "image", "imageTooLarge"],
  ["imagePixels", "image", "imageTooLarge"],
  ["answerCharacters", "docx", "tooMuchContent"],
] as const)(
  "%s holds: within it %s, beyond it %s",
  { timeout: 60_000 },
  async (bound, within, beyond) => {
    expect(await bounds[bound]()).toEqual([within, beyond]);
  },
);

const widthOf = async (cell: string): Promise<string> => {
  const sheet = sheetXml([]).replace(
    "<sheetData>",
    `<sheetData><row r="1"><c r="${cell}"><v>1</v></c></row>`,
  );
  const extracted = await read("xlsx", xlsxOf(sheet));
  return extracted.format === "xlsx" ? String(extracted.sheets[0]?.rows[0]?.cells.length ?? 0) : "";
};

const textOf = async (pages: number): Promise<string> => {
  const extracted = await read("pdf", pdf(pages, "Page"));
  return extracted.format === "pdf" ? String(extracted.text.split("Page").length - 1) : "";
};

const charactersOf = async (thousands: number): Promise<string> => {
  const body = paragraph("字".repeat(1000)).repeat(thousands);
  const extracted = await read("docx", docx(body));
  return extracted.format === "docx"
    ? String(extracted.blocks.reduce((total, { text }) => total + text.length, 0))
    : "";
};

/** One text that many values share: little to hold, much once a message writes it out for each. */
const answerOf = (texts: number): Extracted => {
  const block = { kind: "paragraph", text: "字".repeat(999) } as const;
  return { format: "docx", blocks: Array.from({ length: texts }, () => block), pages: undefined };
};
