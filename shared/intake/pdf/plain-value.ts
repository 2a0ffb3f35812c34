import type { PDFHexString, PDFObject, PDFString } from "@cantoo/pdf-lib";
import type { PdfValue } from "./pdf-value.ts";

export type PdfLibrary = typeof import("@cantoo/pdf-lib");

/** A value as the library parsed it, without the library. What is nested beyond reason is left out. */
export const plainValue = (library: PdfLibrary, object: PDFObject, depth = 0): PdfValue => {
  if (depth > MOST_DEPTH) throw new RangeError("nested too deeply");
  if (object instanceof library.PDFName) return { name: object.asString().slice(1) };
  if (object instanceof library.PDFRef)
    return { to: `${object.objectNumber} ${object.generationNumber}` };
  if (object instanceof library.PDFDict)
    return new Map(
      object
        .entries()
        .map(([key, value]) => [key.asString().slice(1), plainValue(library, value, depth + 1)]),
    );
  if (object instanceof library.PDFArray) return plainList(library, object.asArray(), depth);
  if (object instanceof library.PDFNumber) return object.asNumber();
  if (object instanceof library.PDFBool) return object.asBoolean();
  if (object instanceof library.PDFString || object instanceof library.PDFHexString)
    return textOf(object);
  return null;
};

/** Rows of numbers only say where something stands and how wide it is; there are very many, and none is kept. */
const plainList = (library: PdfLibrary, parts: readonly PDFObject[], depth: number): PdfValue =>
  parts.every((part) => part instanceof library.PDFNumber)
    ? NUMBERS
    : parts.map((part) => plainValue(library, part, depth + 1));

const NUMBERS: PdfValue = [];

/** Signatures and the like are strings too; what is that long is no name of a file and no built-in script. */
const textOf = (string: PDFString | PDFHexString): string => {
  if (string.asString().length > LONGEST_TEXT) return "";
  try {
    return string.decodeText();
  } catch {
    return "";
  }
};

const LONGEST_TEXT = 20_000;

const MOST_DEPTH = 500;
