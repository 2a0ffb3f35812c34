import { streamOf } from "./pdf-stream.ts";
import { dictionariesIn, nameOf, type PdfObject } from "./pdf-value.ts";
import { type PdfLibrary, plainValue } from "./plain-value.ts";
import type { PdfObjects } from "./read-objects.ts";

/**
 * The objects of an encrypted file as whoever opens it without a password sees them; as they are written where it asks
 * for one, or encrypts attachments only. Names are never encrypted, so what holds no text of interest needs no decrypting.
 */
export const decryptedObjects = async (
  bytes: Uint8Array,
  asWritten: PdfObjects,
): Promise<PdfObjects> => {
  if (!asWritten.unseen && !asWritten.objects.some(holdsText)) return asWritten;
  const library = await import("@cantoo/pdf-lib");
  try {
    const { context } = await library.PDFDocument.load(bytes, {
      password: "",
      parseSpeed: library.ParseSpeeds.Fastest,
      updateMetadata: false,
    });
    const decrypted = context.enumerateIndirectObjects().map(([ref, object]) => ({
      id: `${ref.objectNumber} ${ref.generationNumber}`,
      ...valueAndStream(library, object),
    }));
    const known = new Set(decrypted.map(({ id }) => id));
    const others = asWritten.objects.filter(({ id }) => id === undefined || !known.has(id));
    return { ...asWritten, objects: [...decrypted, ...others], unseen: false };
  } catch {
    return asWritten;
  }
};

const holdsText = ({ value }: PdfObject): boolean =>
  dictionariesIn(value).some(
    (dictionary) =>
      dictionary.has("JS") || dictionary.has("EF") || nameOf(dictionary.get("S")) === "JavaScript",
  );

type LibraryObject = Parameters<typeof plainValue>[1];

const valueAndStream = (
  library: PdfLibrary,
  object: LibraryObject,
): Pick<PdfObject, "value" | "stream"> => {
  if (!(object instanceof library.PDFRawStream))
    return { value: plainValue(library, object), stream: undefined };
  const stored = { dictionary: object.dict, stored: object.contents };
  return { value: plainValue(library, object.dict), stream: streamOf(library, stored, true) };
};
