import type { PDFContext } from "@cantoo/pdf-lib";
import { limits } from "../extraction/limits.ts";
import { isDictionary, type PdfObject, type PdfValue } from "./pdf-value.ts";
import { type PdfLibrary, plainValue } from "./plain-value.ts";

interface Packed {
  readonly objects: readonly PdfObject[];
  /** What they take up unpacked. */
  readonly bytes: number;
}

/** The objects that are packed in a stream; none for any other object, nothing where they cannot be unpacked into `most` bytes. */
export const objectsInStream = (
  library: PdfLibrary,
  context: PDFContext,
  { value, stream }: PdfObject,
  most: number,
): Packed | undefined => {
  if (stream === undefined || !isDictionary(value)) return NOTHING;
  const [count, first] = [value.get("N"), value.get("First")];
  // Readers go by these two, not by the type that the stream says it has. A colour profile has an N only.
  if (typeof count !== "number" || typeof first !== "number") return NOTHING;
  const content = stream.content(most);
  if (content === undefined || count > limits.pdfObjects) return undefined;
  const head = new TextDecoder("latin1").decode(content.subarray(0, first)).trim().split(/\s+/);
  const valueAt = valuesBetween(library, context, content, headOffsets(head, count, first));
  const objects: PdfObject[] = [];
  for (let at = 0; at < count; at++) {
    const value = valueAt(Number(head[at * 2 + 1]) + first);
    if (value === undefined) return undefined;
    objects.push({ id: `${Number(head[at * 2])} 0`, value, stream: undefined });
  }
  return { objects, bytes: content.length };
};

const NOTHING: Packed = { objects: [], bytes: 0 };

const headOffsets = (head: readonly string[], count: number, first: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => Number(head[at * 2 + 1]) + first);

/** Each value lies before the next one begins, and is read once however many objects are said to be it. */
const valuesBetween = (
  library: PdfLibrary,
  context: PDFContext,
  content: Uint8Array,
  places: readonly number[],
) => {
  const starts = [...new Set(places)].toSorted((one, other) => one - other);
  const ends = new Map(starts.map((start, at) => [start, starts[at + 1]]));
  const known = new Map<number, PdfValue | undefined>();
  return (at: number): PdfValue | undefined => {
    if (!known.has(at)) known.set(at, parsed(library, context, content.subarray(at, ends.get(at))));
    return known.get(at);
  };
};

const parsed = (library: PdfLibrary, context: PDFContext, bytes: Uint8Array) => {
  try {
    return plainValue(library, library.PDFObjectParser.forBytes(bytes, context).parseObject());
  } catch {
    return undefined;
  }
};
