import { constants, inflateSync } from "node:zlib";
import type { PDFDict, PDFObject } from "@cantoo/pdf-lib";
import { Unzlib } from "fflate";
import type { PdfLibrary } from "./plain-value.ts";

export interface StoredStream {
  readonly dictionary: PDFDict;
  /** Its bytes as the file has them. */
  readonly stored: Uint8Array;
}

/** The whole content of a stream; nothing where it has more than `most` bytes or is encoded in a way not read here. */
export const streamContent = (
  library: PdfLibrary,
  { dictionary, stored }: StoredStream,
  most: number,
): Uint8Array | undefined => {
  try {
    if (hasPredictor(library, dictionary)) return undefined;
    const content = unpacked(library, { dictionary, stored }, most);
    return content.length > most ? undefined : content;
  } catch {
    return undefined;
  }
};

const unpacked = (library: PdfLibrary, stream: StoredStream, most: number): Uint8Array => {
  const { dictionary, stored } = stream;
  switch (filterOf(library, dictionary)) {
    case "plain":
      return stored;
    case "deflated":
      return inflateSync(stored, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: most });
    case "other":
      return Uint8Array.from(decoderOf(library, stream).getBytes(most + 1));
  }
};

/**
 * As much of a stream's content as a patient reader gets out of it, faults or not; nothing where that is more than
 * `most` bytes or encoded in a way not read here.
 */
export const shownContent = (
  library: PdfLibrary,
  { dictionary, stored }: StoredStream,
  most: number,
): Uint8Array | undefined => {
  if (hasPredictor(library, dictionary)) return undefined;
  return patiently(library, { dictionary, stored }, most);
};

/** How long the content of a stream is, differences between rows and all; nothing where it has more than `most` bytes. */
export const contentLength = (
  library: PdfLibrary,
  stream: StoredStream,
  most: number,
): number | undefined => patiently(library, stream, most)?.length;

const patiently = (
  library: PdfLibrary,
  { dictionary, stored }: StoredStream,
  most: number,
): Uint8Array | undefined => {
  try {
    const content = unpacked(library, { dictionary, stored }, most);
    return content.length > most ? undefined : content;
  } catch (error) {
    if (isTooLong(error)) return undefined;
    return upToFault(library, { dictionary, stored }, most);
  }
};

const isTooLong = (error: unknown): boolean =>
  error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";

/** The library's own way of unpacking passes wrong checksums, and gives what stands before another fault. */
const upToFault = (
  library: PdfLibrary,
  { dictionary, stored }: StoredStream,
  most: number,
): Uint8Array | undefined => {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    const decoder = decoderOf(library, { dictionary, stored });
    for (let end = false; !end && length <= most; ) {
      const part = decoder.getBytes(CHUNK_BYTES);
      parts.push(Uint8Array.from(part));
      length += part.length;
      end = part.length === 0;
    }
  } catch {
    if (length === 0) return undefined;
  }
  return length > most ? undefined : Buffer.concat(parts);
};

/** Unpacks as much as it is asked for and not more, through any number of ways of packing. */
const decoderOf = (library: PdfLibrary, { dictionary, stored }: StoredStream) =>
  library.decodePDFRawStream(library.PDFRawStream.of(withWholeNames(library, dictionary), stored));

/** Ways of packing have short names too, which the library does not know. */
const withWholeNames = (library: PdfLibrary, dictionary: PDFDict): PDFDict => {
  const { PDFArray, PDFName } = library;
  const given = dictionary.get(PDFName.of("Filter"));
  const filters = given instanceof PDFArray ? given.asArray() : [given];
  if (!filters.some((one) => wholeNames.has(String(one)))) return dictionary;
  const named = dictionary.clone();
  const whole = filters.map((one) => (wholeNames.get(String(one)) ?? String(one)).slice(1));
  named.set(PDFName.of("Filter"), dictionary.context.obj(whole));
  return named;
};

const wholeNames: ReadonlyMap<string, string> = new Map([
  ["/Fl", "/FlateDecode"],
  ["/LZW", "/LZWDecode"],
  ["/A85", "/ASCII85Decode"],
  ["/AHx", "/ASCIIHexDecode"],
  ["/RL", "/RunLengthDecode"],
]);

/** The first bytes of a stream's content, without unpacking the rest. */
export const streamStart = (
  library: PdfLibrary,
  { dictionary, stored }: StoredStream,
  most: number,
): Uint8Array | undefined => {
  switch (filterOf(library, dictionary)) {
    case "plain":
      return stored.subarray(0, most);
    case "deflated":
      return inflatedStart(stored, most);
    case "other":
      return streamContent(library, { dictionary, stored }, OTHER_BYTES)?.subarray(0, most);
  }
};

/** What is packed in a rare way is looked at up to this size. */
const OTHER_BYTES = 8 * 1024 * 1024;

const filterOf = (library: PdfLibrary, dictionary: PDFDict): "plain" | "deflated" | "other" => {
  const { PDFArray, PDFName } = library;
  const given = dictionary.get(PDFName.of("Filter"));
  const filters = given instanceof PDFArray ? given.asArray() : [given];
  const [only] = filters;
  if (only === undefined || only === library.PDFNull) return "plain";
  const isFlate = only === PDFName.of("FlateDecode") || only === PDFName.of("Fl");
  return filters.length === 1 && isFlate ? "deflated" : "other";
};

/** Differences between rows are for pictures and cross-references; the library would pass them for the content. */
const hasPredictor = ({ PDFArray, PDFDict, PDFName }: PdfLibrary, dictionary: PDFDict): boolean => {
  const given = dictionary.get(PDFName.of("DecodeParms")) ?? dictionary.get(PDFName.of("DP"));
  const all: readonly (PDFObject | undefined)[] =
    given instanceof PDFArray ? given.asArray() : [given];
  return all.some(
    (one) =>
      one instanceof PDFDict &&
      !["undefined", "1"].includes(String(one.get(PDFName.of("Predictor")))),
  );
};

const CHUNK_BYTES = 4096;

const inflatedStart = (stored: Uint8Array, most: number): Uint8Array | undefined => {
  const parts: Uint8Array[] = [];
  let length = 0;
  const inflate = new Unzlib((part) => {
    parts.push(part);
    length += part.length;
  });
  try {
    for (let at = 0; at < stored.length && length < most; at += CHUNK_BYTES)
      inflate.push(stored.subarray(at, at + CHUNK_BYTES));
  } catch {
    if (length === 0) return undefined;
  }
  return Buffer.concat(parts).subarray(0, most);
};
