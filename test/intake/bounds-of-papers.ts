import { extract } from "../../shared/intake/extraction/extract.ts";
import { limits } from "../../shared/intake/extraction/limits.ts";
import { codeOf, read } from "../support/extraction.ts";
import { pngOfRows } from "../support/png.ts";
import { boundsOfPages } from "./bounds-of-pages.ts";
import { packedObjects, pageWith } from "./corpus/pdfs.ts";

const megabytes = (count: number) => count << 20;

/** For every bound of PDF files and pictures: what a file within it and one beyond it lead to. */
export const boundsOfPapers = {
  pdfObjects: async () => [
    codeOf(await read("pdf", pageWith("", [packedObjects(1000)]))),
    codeOf(await read("pdf", pageWith("", [packedObjects(limits.pdfObjects + 1)]))),
  ],
  pdfObjectStreamBytes: async () => [
    codeOf(await read("pdf", pageWith("", [packedObjects(1, megabytes(47))]))),
    codeOf(await read("pdf", pageWith("", [packedObjects(1, megabytes(48))]))),
  ],
  ...boundsOfPages,
  readablePixels: async () => [await sizeVerdict(300, 300), await sizeVerdict(299, 300)],
  readableSide: async () => [await sizeVerdict(100, 2000), await sizeVerdict(99, 2000)],
  imagePixels: async () => [await pictureOf(10_000), await pictureOf(10_001)],
  imageBytes: async () => [await pictureOf(6000, 6), await pictureOf(6300, 6)],
} as const;

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
