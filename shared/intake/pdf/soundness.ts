import {
  dictionariesOf,
  isDictionary,
  isList,
  isReference,
  type PdfDictionary,
  type PdfObject,
  type PdfReference,
  type PdfValue,
  pdfNameOf,
} from "./pdf-value.ts";

/** Whether the end of a file says where its directory is and the directory is there; else a program has to repair it. */
export const isSound = (given: Uint8Array): boolean => {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const word = bytes.lastIndexOf("startxref");
  const said = /^startxref\s+(\d+)(?:\s|$)/.exec(bytes.toString("latin1", word, word + 40))?.[1];
  if (word < 0 || said === undefined) return false;
  // Readers count from the header where bytes stand before it.
  const header = Math.max(0, bytes.indexOf("%PDF-"));
  return [Number(said), Number(said) + header].some((at) =>
    /^\s*(?:xref|\d+\s+\d+\s+obj)/.test(bytes.toString("latin1", at, at + 40)),
  );
};

/** The file with its directories struck out: a reader then looks for the objects themselves. */
export const withoutDirectories = (given: Uint8Array): Uint8Array => {
  const bytes = Buffer.from(given);
  for (let at = bytes.indexOf("startxref"); at >= 0; at = bytes.indexOf("startxref", at))
    bytes.fill(" ", at, at + "startxref".length);
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
};

/**
 * Whether a file that has to be repaired has lost something of its pages: a stream without its end, or a page, content
 * or picture that is named and not there.
 */
export const isCutShort = (objects: readonly PdfObject[]): boolean => {
  if (objects.some(({ stream }) => stream?.whole === false)) return true;
  const present = new Set(objects.map(({ id }) => id));
  return dictionariesOf(objects)
    .flatMap(needs)
    .some(({ to }) => !present.has(to));
};

const needs = (dictionary: PdfDictionary): readonly PdfReference[] => {
  const type = pdfNameOf(dictionary.get("Type"));
  if (type === "Pages") return referencesIn(dictionary.get("Kids"));
  const ofPage = type === "Page" ? [dictionary.get("Contents"), dictionary.get("Resources")] : [];
  return [...ofPage, dictionary.get("XObject")].flatMap(referencesIn);
};

const referencesIn = (value: PdfValue | undefined): readonly PdfReference[] => {
  if (isReference(value)) return [value];
  if (isDictionary(value)) return [...value.values()].filter(isReference);
  return isList(value) ? value.filter(isReference) : [];
};

/** Pages that the root of the page tree says there are; nothing where it does not say. */
export const pagesSaid = (objects: readonly PdfObject[]): number | undefined => {
  const root = objects.findLast(
    ({ value }) =>
      isDictionary(value) && pdfNameOf(value.get("Type")) === "Pages" && !value.has("Parent"),
  )?.value;
  const count = isDictionary(root) ? root.get("Count") : undefined;
  return typeof count === "number" ? count : undefined;
};
