import type { PDFDict } from "@cantoo/pdf-lib";
import type { PdfFile } from "./pdf-file.ts";
import type { PdfStream } from "./pdf-value.ts";
import type { PdfLibrary } from "./plain-value.ts";
import {
  contentLength,
  type StoredStream,
  shownContent,
  streamContent,
  streamStart,
} from "./stream-content.ts";

interface StreamInFile {
  readonly library: PdfLibrary;
  readonly dictionary: PDFDict;
  readonly file: PdfFile;
  /** Where the word `stream` stands. */
  readonly at: number;
}

/** The stream behind a dictionary: as long as it says, or else up to the word that ends it. */
export const pdfStream = ({ library, dictionary, file, at }: StreamInFile): PdfStream => {
  const { bytes } = file;
  const [word = ""] = /^stream(\r\n|\n|\r)?/.exec(bytes.toString("latin1", at, at + 8)) ?? [];
  const from = at + word.length;
  const length = dictionary.get(library.PDFName.of("Length"));
  const said = length instanceof library.PDFNumber ? from + length.asNumber() : undefined;
  const end = said !== undefined && endsAt(bytes, said) ? said : bytes.indexOf("endstream", from);
  const stored = bytes.subarray(from, end < 0 ? bytes.length : end);
  return streamOf(library, { dictionary, stored }, end >= 0);
};

export const streamOf = (library: PdfLibrary, stream: StoredStream, whole: boolean): PdfStream => ({
  whole,
  content: (most) => streamContent(library, stream, most),
  shown: (most) => shownContent(library, stream, most),
  length: (most) => contentLength(library, stream, most),
  stored: stream.stored,
  start: (most) => streamStart(library, stream, most),
});

const endsAt = (bytes: Buffer, at: number): boolean =>
  /^\s*endstream/.test(bytes.toString("latin1", at, at + 16));
