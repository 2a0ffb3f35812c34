import { streamOf } from "./pdf-stream.ts";
import { isDictionary, type PdfObject, type PdfValue, pdfNameOf } from "./pdf-value.ts";
import { type PdfLibrary, plainValue } from "./plain-value.ts";
import type { PdfObjects } from "./read-objects.ts";

/**
 * The objects of an encrypted file as whoever opens it without a password sees them; as they are written where it asks
 * for one, or encrypts attachments only.
 */
export const decryptedObjects = async (
  bytes: Uint8Array,
  asWritten: PdfObjects,
): Promise<PdfObjects> => {
  const library = await import("@cantoo/pdf-lib");
  try {
    const { context } = await library.PDFDocument.load(withoutPictures(bytes, asWritten.objects), {
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

/** The file without the bytes of its pictures: to decrypt them is most of the work, and none is looked at. */
const withoutPictures = (bytes: Uint8Array, objects: readonly PdfObject[]): Uint8Array => {
  const parts: Uint8Array[] = [];
  let from = 0;
  for (const { value, stream } of objects) {
    if (stream === undefined || !isPicture(value)) continue;
    const at = stream.stored.byteOffset - bytes.byteOffset;
    if (at < from || stream.stored.buffer !== bytes.buffer) continue;
    parts.push(bytes.subarray(from, at));
    from = at + stream.stored.length;
  }
  return Buffer.concat([...parts, bytes.subarray(from)]);
};

const isPicture = (value: PdfValue): boolean =>
  isDictionary(value) && pdfNameOf(value.get("Subtype")) === "Image";

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
