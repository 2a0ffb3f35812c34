import { deflateSync } from "node:zlib";
import { limits } from "../../shared/intake/extraction/limits.ts";
import { pdfOf } from "../support/document-builders.ts";
import { codeOf, read } from "../support/extraction.ts";
import { pageWith, pdfWithStream } from "./corpus/pdfs.ts";

/** For every bound of what is gone through in a PDF: what a file within it and one beyond it lead to. */
export const boundsOfPages = {
  pdfObjectBytes: async () => [
    await verdictOn(pageWith("", [`(${"a".repeat(limits.pdfObjectBytes - 100)})`])),
    await verdictOn(pageWith("", [`(${"a".repeat(limits.pdfObjectBytes)})`])),
  ],
  pdfOverlap: async () => [await verdictOn(unended(100)), await verdictOn(unended(50_000))],
  pdfDirectoryBytes: async () => [
    await verdictOn(pageWith("", [directory(limits.pdfDirectoryBytes)])),
    await verdictOn(pageWith("", [directory(limits.pdfDirectoryBytes + 1)])),
  ],
  pdfRowBytes: async () => [
    await verdictOn(pageWith("", [directory(9, limits.pdfRowBytes)])),
    await verdictOn(pageWith("", [directory(9, limits.pdfRowBytes + 1)])),
  ],
  pdfContentBytes: async () => [
    await verdictOn(contentOf(" ".repeat(limits.pdfContentBytes))),
    await verdictOn(contentOf(" ".repeat(limits.pdfContentBytes + 1))),
  ],
  pdfOperators: async () => [
    await verdictOn(contentOf("n ".repeat(limits.pdfOperators))),
    await verdictOn(contentOf("n ".repeat(limits.pdfOperators + 1))),
  ],
  pdfKeptStates: async () => [
    await verdictOn(contentOf("q ".repeat(limits.pdfKeptStates))),
    await verdictOn(contentOf("q ".repeat(limits.pdfKeptStates + 1))),
  ],
  pdfTextBytes: async () => [
    await verdictOn(contentOf(`BT /F1 9 Tf (${"a".repeat(limits.pdfTextBytes - 2)}) Tj ET`)),
    await verdictOn(contentOf(`BT /F1 9 Tf (${"a".repeat(limits.pdfTextBytes - 1)}) Tj ET`)),
  ],
  pdfFonts: async () => [
    await verdictOn(pageOfFonts(limits.pdfFonts, HELVETICA)),
    await verdictOn(pageOfFonts(limits.pdfFonts + 1, HELVETICA)),
  ],
  pdfFontBytes: async () => [
    await verdictOn(pageOfFonts(16, SONG)),
    await verdictOn(pageOfFonts(17, SONG)),
  ],
  pdfPageAnnotations: async () => [
    await verdictOn(sealedBehind(limits.pdfPageAnnotations - 1)),
    await verdictOn(sealedBehind(limits.pdfPageAnnotations)),
  ],
} as const;

/** The refusal, or the first finding on a document that is read. */
const verdictOn = async (bytes: Uint8Array): Promise<string> => {
  const extracted = await read("pdf", bytes);
  const [first] = extracted.format === "pdf" ? extracted.findings : [];
  return first?.code ?? codeOf(extracted);
};

const contentOf = (content: string) =>
  pdfWithStream(deflateSync(Buffer.from(content)), "/Filter /FlateDecode");

const unended = (count: number) => pageWith("", [`<< >>\nendobj\n${"7 0 obj [ ".repeat(count)}`]);

const directory = (length: number, columns?: number): string => {
  const content = deflateSync(Buffer.alloc(length)).toString("latin1");
  const rows = columns ? `/DecodeParms << /Predictor 12 /Columns ${columns} >>` : "";
  return `<< /Type /XRef ${rows} /Filter /FlateDecode /Length ${content.length} >>\nstream\n${content}\nendstream`;
};

const HELVETICA = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
const SONG =
  "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>] >>";

const onePage = (page: string, objects: readonly string[]) =>
  pdfOf(
    [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page} >>`,
      ...objects,
    ],
    "",
  );

const pageOfFonts = (count: number, font: string) => {
  const names = Array.from({ length: count }, (_, at) => `/C${at} ${at + 5} 0 R`).join(" ");
  const shown = Array.from({ length: count }, (_, at) => `/C${at} 9 Tf <4e2d> Tj`).join(" ");
  return onePage(`/Resources << /Font << ${names} >> >> /Contents 4 0 R`, [
    `<< /Length ${shown.length + 6} >>\nstream\nBT ${shown} ET\nendstream`,
    ...Array.from({ length: count }, () => font),
  ]);
};

/** A page that shows nothing but a seal, which stands behind so many remarks. */
const sealedBehind = (count: number) =>
  onePage(`/Annots [${"4 0 R ".repeat(count)} 5 0 R]`, [
    "<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] >>",
    "<< /Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /AP << /N 6 0 R >> >>",
    "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 45 >>\nstream\n0 0 9 9 re f 0 0 5 5 re f 0 0 4 4 re f 0 0 m\nendstream",
  ]);
