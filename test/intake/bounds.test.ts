import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { boundedAnswer } from "../../shared/intake/extraction/bounded-answer.ts";
import { limits } from "../../shared/intake/extraction/limits.ts";
import { markdownWork } from "../../shared/intake/narrative/markdown-work.ts";
import { checkXml } from "../../shared/intake/office/check-xml.ts";
import { openZip } from "../../shared/intake/office/zip.ts";
import { textWork } from "../../shared/intake/text-work.ts";
import { docxParts, paragraph, pdf } from "../support/document-builders.ts";
import { codeOf, read } from "../support/extraction.ts";
import { sheetXml, xlsxParts } from "../support/workbook-builders.ts";
import {
  answerOf,
  charactersOf,
  megabytes,
  merged,
  pictureOf,
  rows,
  sheets,
  table,
  textOf,
  texts,
  widthOf,
  withMedia,
} from "./bounds-files.ts";
import { manyEntries } from "./corpus/zips.ts";

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
    codeOf(await read("xlsx", sheets(limits.sheets))),
    codeOf(await read("xlsx", sheets(limits.sheets + 1))),
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
    codeOf(await read("xlsx", merged(limits.workbookMerges))),
    codeOf(await read("xlsx", merged(limits.workbookMerges + 1))),
  ],
  cellCharacters: async () => [
    codeOf(await read("xlsx", texts(1, limits.cellCharacters))),
    codeOf(await read("xlsx", texts(1, limits.cellCharacters + 1))),
  ],
  workbookCharacters: async () => [
    codeOf(await read("xlsx", texts(limits.workbookCharacters / 20_000 - 1, 20_000))),
    codeOf(await read("xlsx", texts(limits.workbookCharacters / 20_000, 20_000))),
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
  markdownMarks: async () => [
    markdownWork(`${"*字*\n".repeat(limits.markdownMarks / 2)}\n*字*`)?.code,
    markdownWork(`${"*字*\n".repeat(limits.markdownMarks / 2)}*字*`)?.code,
  ],
  markdownRunCharacters: async () => [
    markdownWork(`${"a.".repeat(limits.markdownRunCharacters / 2)} a`)?.code,
    markdownWork(`${"a.".repeat(limits.markdownRunCharacters / 2)}a`)?.code,
  ],
  imagePixels: async () => [await pictureOf(17_000), await pictureOf(18_000)],
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
  ["markdownMarks", undefined, "markdownTangled"],
  ["markdownRunCharacters", undefined, "markdownTangled"],
  ["imagePixels", "image", "imageTooLarge"],
  ["answerCharacters", "docx", "tooMuchContent"],
] as const)(
  "%s holds: within it %s, beyond it %s",
  { timeout: 60_000 },
  async (bound, within, beyond) => {
    expect(await bounds[bound]()).toEqual([within, beyond]);
  },
);
