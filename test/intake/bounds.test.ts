import { crc32 } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { boundedAnswer } from "../../shared/intake/extraction/bounded-answer.ts";
import { extract } from "../../shared/intake/extraction/extract.ts";
import type { Extracted } from "../../shared/intake/extraction/extracted.ts";
import { limits } from "../../shared/intake/extraction/limits.ts";
import { markdownWork } from "../../shared/intake/narrative/markdown-work.ts";
import { checkXml } from "../../shared/intake/office/check-xml.ts";
import { openZip } from "../../shared/intake/office/zip.ts";
import { textWork } from "../../shared/intake/text-work.ts";
import { docx, docxParts, paragraph, pdf } from "../support/document-builders.ts";
import { codeOf, read } from "../support/extraction.ts";
import { sheetXml, xlsxOf, xlsxParts } from "../support/workbook-builders.ts";
import { sample } from "./corpus/corpus-file.ts";
import { pngOfSize } from "./corpus/pictures.ts";
import { lyingZip, manyEntries } from "./corpus/zips.ts";

const megabytes = (count: number) => count << 20;

/** So many pictures that say they unpack to four megabytes each; nobody unpacks pictures, so they need not be right. */
const withMedia = (parts: Record<string, Uint8Array>, count: number) => {
  const media = Array.from({ length: count }, (_, at) => [`x/media/${at}.png`, new Uint8Array(99)]);
  return lyingZip({ ...parts, ...Object.fromEntries(media) }, megabytes(4), (name) =>
    name.startsWith("x/media/"),
  );
};
const table = [
  ["指标", "数值"],
  ["headTeacherAllowance", 500],
];
const rows = (count: number, cells: number) =>
  xlsxOf(
    sheetXml([
      ...table,
      ...Array.from({ length: count }, () => Array.from({ length: cells }, () => 1)),
    ]),
  );

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
    codeOf(await read("xlsx", xlsxOf(sheetXml(table), sheets(limits.sheets - 1)))),
    codeOf(await read("xlsx", xlsxOf(sheetXml(table), sheets(limits.sheets)))),
  ],
  sheetRows: async () => [
    codeOf(await read("xlsx", rows(limits.sheetRows - 2, 0))),
    codeOf(await read("xlsx", rows(limits.sheetRows - 1, 0))),
  ],
  sheetCells: async () => [
    codeOf(await read("xlsx", rows(limits.sheetCells / 8 - 1, 8))),
    codeOf(await read("xlsx", rows(limits.sheetCells / 8, 8))),
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
    textWork("[".repeat(limits.textValues + 1), "application/json")?.code,
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
  ["sheetRows", "xlsx", "emptyRowsBelow"],
  ["sheetCells", "xlsx", "tooManyCells"],
  ["sheetColumns", "52", "0"],
  ["pdfPages", "pdf", "tooManyPages"],
  ["pdfTextPages", "10", "10"],
  ["textCharacters", "199000", "200000"],
  ["textValues", undefined, "tooManyValues"],
  ["markdownNesting", undefined, "nestedTooDeep"],
  ["markdownMarks", undefined, "markdownTangled"],
  ["markdownRunCharacters", undefined, "markdownTangled"],
  ["imagePixels", "image", "imageTooLarge"],
  ["answerCharacters", "docx", "tooMuchText"],
] as const)(
  "%s holds: within it %s, beyond it %s",
  { timeout: 60_000 },
  async (bound, within, beyond) => {
    expect(await bounds[bound]()).toEqual([within, beyond]);
  },
);

const pictureOf = async (side: number): Promise<string> => {
  const bytes = pngOfSize(sample("scan.png"), side, crc32);
  return codeOf(await extract({ format: "image", contentType: "image/png", bytes }));
};

const sheets = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`xl/worksheets/sheet${at + 2}.xml`, strToU8("<a/>")]),
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
