import { crc32 } from "node:zlib";
import { strToU8 } from "fflate";
import { extract } from "../../shared/intake/extraction/extract.ts";
import type { Extracted } from "../../shared/intake/extraction/extracted.ts";
import { docx, paragraph, pdf } from "../support/document-builders.ts";
import { codeOf, read } from "../support/extraction.ts";
import { sheetXml, xlsxOf } from "../support/workbook-builders.ts";
import { sample } from "./corpus/corpus-file.ts";
import { pngOfSize } from "./corpus/pictures.ts";
import { lyingZip } from "./corpus/zips.ts";

export const megabytes = (count: number) => count << 20;

/** So many pictures that say they unpack to four megabytes each; nobody unpacks pictures, so they need not be right. */
export const withMedia = (parts: Record<string, Uint8Array>, count: number) => {
  const media = Array.from({ length: count }, (_, at) => [`x/media/${at}.png`, new Uint8Array(99)]);
  return lyingZip({ ...parts, ...Object.fromEntries(media) }, megabytes(4), (name) =>
    name.startsWith("x/media/"),
  );
};
export const table = [
  ["指标", "数值"],
  ["headTeacherAllowance", 500],
];
export const rows = (count: number, cells: number) =>
  xlsxOf(
    sheetXml([
      ...table,
      ...Array.from({ length: count }, () => Array.from({ length: cells }, () => 1)),
    ]),
  );

/** Merged areas of two rows, all of the same two: it is their number that counts. */
export const merged = (count: number) =>
  xlsxOf(sheetXml(table, `<mergeCells>${'<mergeCell ref="F8:F9"/>'.repeat(count)}</mergeCells>`));

export const texts = (count: number, characters: number) =>
  xlsxOf(sheetXml([...table, ...Array.from({ length: count }, () => ["a".repeat(characters)])]));

export const pictureOf = async (side: number): Promise<string> => {
  const bytes = pngOfSize(sample("scan.png"), side, crc32);
  return codeOf(await extract({ format: "image", contentType: "image/png", bytes }));
};

const NAMES = "http://schemas.openxmlformats.org";

/** So many sheets in all: as many as there are, the first one is what they all show. */
export const sheets = (count: number): Uint8Array => {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const named = numbers.map((at) => `<sheet name="S${at}" sheetId="${at}" r:id="rId${at}"/>`);
  const related = numbers.map(
    (at) =>
      `<Relationship Id="rId${at}" Type="${NAMES}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${at}.xml"/>`,
  );
  const parts = {
    "xl/workbook.xml": `<workbook xmlns="${NAMES}/spreadsheetml/2006/main" xmlns:r="${NAMES}/officeDocument/2006/relationships"><sheets>${named.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${NAMES}/package/2006/relationships">${related.join("")}</Relationships>`,
    ...Object.fromEntries(
      numbers.map((at) => [`xl/worksheets/sheet${at}.xml`, sheetXml([[`S${at}`]])]),
    ),
  };
  return xlsxOf(
    sheetXml(table),
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
  );
};

export const widthOf = async (cell: string): Promise<string> => {
  const sheet = sheetXml([]).replace(
    "<sheetData>",
    `<sheetData><row r="1"><c r="${cell}"><v>1</v></c></row>`,
  );
  const extracted = await read("xlsx", xlsxOf(sheet));
  return extracted.format === "xlsx" ? String(extracted.sheets[0]?.rows[0]?.cells.length ?? 0) : "";
};

export const textOf = async (pages: number): Promise<string> => {
  const extracted = await read("pdf", pdf(pages, "Page"));
  return extracted.format === "pdf" ? String(extracted.text.split("Page").length - 1) : "";
};

export const charactersOf = async (thousands: number): Promise<string> => {
  const body = paragraph("字".repeat(1000)).repeat(thousands);
  const extracted = await read("docx", docx(body));
  return extracted.format === "docx"
    ? String(extracted.blocks.reduce((total, { text }) => total + text.length, 0))
    : "";
};

/** One text that many values share: little to hold, much once a message writes it out for each. */
export const answerOf = (texts: number): Extracted => {
  const block = { kind: "paragraph", text: "字".repeat(999) } as const;
  return { format: "docx", blocks: Array.from({ length: texts }, () => block), pages: undefined };
};
