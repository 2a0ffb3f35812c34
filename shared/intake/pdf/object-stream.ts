import type { PDFContext } from "@cantoo/pdf-lib";
import { limits } from "../extraction/limits.ts";
import { isDictionary, type PdfObject } from "./pdf-value.ts";
import { type PdfLibrary, plainValue } from "./plain-value.ts";

/** The objects that are packed in a stream; none for any other object, nothing where they cannot be unpacked. */
export const objectsInStream = (
  library: PdfLibrary,
  context: PDFContext,
  { value, stream }: PdfObject,
): readonly PdfObject[] | undefined => {
  if (stream === undefined || !isDictionary(value)) return [];
  const [count, first] = [value.get("N"), value.get("First")];
  // Readers go by these two, not by the type that the stream says it has. A colour profile has an N only.
  if (typeof count !== "number" || typeof first !== "number") return [];
  const content = stream.content(limits.pdfObjectStreamBytes);
  if (content === undefined || count > limits.pdfObjects) return undefined;
  const head = new TextDecoder("latin1").decode(content.subarray(0, first)).trim().split(/\s+/);
  const objects: PdfObject[] = [];
  for (let at = 0; at < count; at++) {
    const [number, offset] = [Number(head[at * 2]), Number(head[at * 2 + 1])];
    const object = valueAt(library, context, content.subarray(first + offset));
    if (object === undefined) return undefined;
    objects.push({ id: `${number} 0`, value: object, stream: undefined });
  }
  return objects;
};

const valueAt = (library: PdfLibrary, context: PDFContext, bytes: Uint8Array) => {
  try {
    return plainValue(library, library.PDFObjectParser.forBytes(bytes, context).parseObject());
  } catch {
    return undefined;
  }
};
