import type { PDFContext, PDFObject } from "@cantoo/pdf-lib";
import { limits } from "../extraction/limits.ts";
import { isPlainLink, isStructure } from "./find-actions.ts";
import { objectsInStream } from "./object-stream.ts";
import { type PdfFile, pdfFile } from "./pdf-file.ts";
import { pdfStream } from "./pdf-stream.ts";
import { isDictionary, type PdfObject, type PdfValue } from "./pdf-value.ts";
import { type PdfLibrary, plainValue } from "./plain-value.ts";

/** Every object that a file holds, and what of it could not be read as objects. */
export interface PdfObjects {
  readonly objects: readonly PdfObject[];
  readonly trailers: readonly PdfValue[];
  /** What begins as an object and is none names something that a more patient program would run. */
  readonly danger: boolean;
  /** Objects that are packed in a way that cannot be unpacked here, or more of them than are looked at. */
  readonly unseen: boolean;
  /** There is more to look at than is looked at: the rest stays unseen, and nothing else opens the file either. */
  readonly tooMuch: boolean;
}

/**
 * Reads an object wherever the word `obj` stands, whatever the cross-reference says of it: which of several a program
 * takes differs from program to program, so none may hide behind another, in a comment or inside a stream.
 */
export const readObjects = async (bytes: Uint8Array): Promise<PdfObjects> => {
  const library = await import("@cantoo/pdf-lib");
  const context = library.PDFContext.create();
  const file = pdfFile(bytes);
  const objects: PdfObject[] = [];
  let [danger, unseen, met] = [false, false, 0];
  let packedBytes: number = limits.pdfObjectStreamBytes;
  let looked = -LONGEST_OBJECT * FAULTS;
  for (const at of placesOfObjects(file)) {
    const found = foundAt(library, context, file, at, packedBytes);
    packedBytes -= found.packedBytes;
    danger ||= found.danger;
    unseen ||= found.unseen;
    met += 1 + found.objects.length;
    for (const object of found.objects)
      if (!isStructure(object.value) && !isPlainLink(object.value)) objects.push(object);
    const end = Math.min(at + LONGEST_OBJECT, bytes.length);
    looked += file.endAfter(at) - at + (found.objects.length === 0 ? end - at : 0);
    if (met > limits.pdfObjects || looked > bytes.length * limits.pdfOverlap)
      return { objects, trailers: [], danger, unseen: true, tooMuch: true };
  }
  const trailers = trailersOf(library, context, file);
  return { objects, trailers, danger, unseen, tooMuch: false };
};

/** The object at a place, and those that are packed in it. */
const foundAt = (
  library: PdfLibrary,
  context: PDFContext,
  file: PdfFile,
  at: number,
  most: number,
): Found => {
  const read = objectAt(library, context, file, at);
  if (read === undefined) {
    const isLong = file.endAfter(at) - at > limits.pdfObjectBytes;
    const unseen = isLong && idBefore(file, at - WORD.length) !== undefined;
    return { objects: [], danger: namesDanger(textAt(file, at)), unseen, packedBytes: 0 };
  }
  const inside = objectsInStream(library, context, read, most);
  // What cannot be unpacked once may have taken all there was to unpack it.
  if (inside === undefined)
    return { objects: [read], danger: false, unseen: true, packedBytes: most };
  const objects = inside.objects.length === 0 ? [read] : [read, ...inside.objects];
  return { objects, danger: false, unseen: false, packedBytes: inside.bytes };
};

type Found = Omit<PdfObjects, "trailers" | "tooMuch"> & { readonly packedBytes: number };

/** What cannot be parsed may still be run by a program that passes the fault, so its words are enough. */
const namesDanger = (text: string): boolean =>
  /\/(?:Launch|JavaScript|ImportData)\b/.test(
    text.replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
  );

const trailersOf = (
  library: PdfLibrary,
  context: PDFContext,
  { bytes }: PdfFile,
): readonly PdfValue[] => {
  const trailers: PdfValue[] = [];
  for (let at = bytes.indexOf(TRAILER); at >= 0; at = bytes.indexOf(TRAILER, at + 1)) {
    const from = at + TRAILER.length;
    const object = parsed(library, context, bytes.subarray(from, from + LONGEST_TRAILER));
    trailers.push((object && plain(library, object)) ?? null);
  }
  return trailers.slice(-TRAILERS);
};

const TRAILER = "trailer";
const LONGEST_TRAILER = 4096;
/** One for each time the file was added to. */
const TRAILERS = 1000;

const WORD = "obj";

/** After each `obj` that is no `endobj` and no part of a longer word, as in the remarks that some programs write. */
function* placesOfObjects({ bytes }: PdfFile): Generator<number> {
  for (let at = bytes.indexOf(WORD); at >= 0; at = bytes.indexOf(WORD, at + WORD.length))
    if (!/end$/.test(before(bytes, at)) && !/[a-z]/i.test(after(bytes, at))) yield at + WORD.length;
}

const before = (bytes: Buffer, at: number): string =>
  bytes.toString("latin1", Math.max(0, at - 3), at);

const after = (bytes: Buffer, at: number): string =>
  bytes.toString("latin1", at + WORD.length, at + WORD.length + 1);

const objectAt = (
  library: PdfLibrary,
  context: PDFContext,
  file: PdfFile,
  at: number,
): PdfObject | undefined => {
  const end = file.endAfter(at);
  const stream = file.streamAfter(at, end);
  const object =
    parsed(
      library,
      context,
      file.bytes.subarray(at, Math.min(stream ?? end, at + limits.pdfObjectBytes)),
    ) ?? parsed(library, context, file.bytes.subarray(at, at + LONGEST_OBJECT));
  if (object === undefined) return undefined;
  const value = plain(library, object);
  if (value === undefined) return undefined;
  const id = idBefore(file, at - WORD.length);
  if (stream === undefined || !isDictionary(value) || !(object instanceof library.PDFDict))
    return { id, value, stream: undefined };
  return { id, value, stream: pdfStream({ library, dictionary: object, file, at: stream }) };
};

/** Words that begin no object are found by chance; so many of them count for nothing. */
const FAULTS = 64;

/** An object is parsed again up to here where a text inside it holds the word that ends objects. */
const LONGEST_OBJECT = 256 * 1024;

const parsed = (
  { PDFObjectParser }: PdfLibrary,
  context: PDFContext,
  bytes: Uint8Array,
): PDFObject | undefined => {
  try {
    return PDFObjectParser.forBytes(bytes, context).parseObject();
  } catch {
    return undefined;
  }
};

const plain = (library: PdfLibrary, object: PDFObject) => {
  try {
    return plainValue(library, object);
  } catch {
    return undefined;
  }
};

const idBefore = ({ bytes }: PdfFile, at: number): string | undefined => {
  const before = bytes.toString("latin1", Math.max(0, at - 48), at);
  const [, number, generation] = /(\d{1,10})\s+(\d{1,5})\s*$/.exec(before) ?? [];
  return number === undefined ? undefined : `${Number(number)} ${Number(generation)}`;
};

const textAt = (file: PdfFile, at: number): string =>
  file.bytes.toString("latin1", at, Math.min(file.endAfter(at), at + LONGEST_OBJECT));
