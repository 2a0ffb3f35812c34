import { deflateSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { cpuLimit, extract } from "../../shared/intake/extraction/extract.ts";
import type { FileToExtract } from "../../shared/intake/extraction/extracted.ts";
import { limits } from "../../shared/intake/extraction/limits.ts";
import { startThread } from "../../shared/intake/extraction/thread.ts";
import { checkXml } from "../../shared/intake/office/check-xml.ts";
import { openZip } from "../../shared/intake/office/zip.ts";
import { docx, docxParts, paragraph, pdf } from "../support/document-builders.ts";
import { codeOf, contentTypes, crossCpuLimit, read } from "../support/extraction.ts";
import { pngOfRows } from "../support/png.ts";
import { sheetXml, xlsxOf, xlsxParts } from "../support/workbook-builders.ts";
import { packedObjects, pageWith, pdfWithStream } from "./corpus/pdfs.ts";
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
  pdfObjects: async () => [
    codeOf(await read("pdf", pageWith("", [packedObjects(1000)]))),
    codeOf(await read("pdf", pageWith("", [packedObjects(limits.pdfObjects + 1)]))),
  ],
  pdfObjectStreamBytes: async () => [
    codeOf(await read("pdf", pageWith("", [packedObjects(1, megabytes(15))]))),
    codeOf(await read("pdf", pageWith("", [packedObjects(1, megabytes(16))]))),
  ],
  readablePixels: async () => [await sizeVerdict(300, 300), await sizeVerdict(299, 300)],
  readableSide: async () => [await sizeVerdict(100, 2000), await sizeVerdict(99, 2000)],
  imagePixels: async () => [await pictureOf(10_000), await pictureOf(10_001)],
  imageBytes: async () => [await pictureOf(6000, 6), await pictureOf(6300, 6)],
  cpuMilliseconds: crossCpuLimit,
  cpuMillisecondsPerMegabyte: async () => [
    String(cpuLimit(0) === limits.cpuMilliseconds),
    String(cpuLimit(megabytes(50)) - cpuLimit(0)),
  ],
  waitingFactor: async () => [await endOf(1000), await endOf(0.01)],
  heapMegabytes: async () => [await endOf(5000), await endOf(5000, 8)],
  externalBytes: async () => [
    codeOf(await read("pdf", inflating(megabytes(20)))),
    codeOf(await read("pdf", inflating(megabytes(400)))),
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
  ["pdfObjects", "pdf", "partsUnreadable"],
  ["pdfObjectStreamBytes", "pdf", "partsUnreadable"],
  ["readablePixels", "pictureBlank", "pictureTooSmall"],
  ["readableSide", "pictureBlank", "pictureTooSmall"],
  ["imageBytes", "image", "imageTooLarge"],
  ["imagePixels", "image", "imageTooLarge"],
  ["cpuMilliseconds", "markdown", "tooComplex"],
  ["cpuMillisecondsPerMegabyte", "true", "7500"],
  ["waitingFactor", "extracted", "ended"],
  ["heapMegabytes", "extracted", "ended"],
  ["externalBytes", "pdf", "tooComplex"],
] as const)(
  "%s holds: within it %s, beyond it %s",
  { timeout: 60_000 },
  async (bound, within, beyond) => {
    expect(await bounds[bound]()).toEqual([within, beyond]);
  },
);

/** A black square, of grey bits or of 16-bit colours with alpha. */
const pictureOf = async (side: number, colourType: 0 | 6 = 0): Promise<string> => {
  const [depth, bits] = colourType === 0 ? [1, 1] : [16, 64];
  const rows = Buffer.alloc(side * (1 + Math.ceil((side * bits) / 8)));
  const bytes = pngOfRows({ width: side, height: side, depth, colourType }, rows);
  return codeOf(await extract({ format: "image", contentType: "image/png", bytes }));
};

const sizeVerdict = async (width: number, height: number): Promise<string | undefined> => {
  const bytes = pngOfRows({ width, height }, Buffer.alloc(height * (width + 1)));
  const extracted = await extract({ format: "image", contentType: "image/png", bytes });
  return extracted.format === "image" ? extracted.findings[0]?.code : extracted.format;
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

const endOf = async (cpuMilliseconds: number, heapMegabytes?: number): Promise<string> => {
  const file: FileToExtract = {
    format: "docx",
    contentType: contentTypes.docx,
    bytes: docx(paragraph("字".repeat(100)).repeat(20_000)),
  };
  return (await startThread(heapMegabytes).ask(file, cpuMilliseconds)).kind;
};

const inflating = (bytes: number): Uint8Array =>
  pdfWithStream(deflateSync(Buffer.alloc(bytes, " ")), "/Filter /FlateDecode");
