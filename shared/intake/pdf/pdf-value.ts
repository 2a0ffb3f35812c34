/** A value of a PDF as plain as JSON: names and references are told apart from text, streams stand beside their dictionary. */
export type PdfValue =
  | null
  | boolean
  | number
  | string
  | PdfName
  | PdfReference
  | PdfDictionary
  | readonly PdfValue[];

export interface PdfName {
  /** Its characters, whatever way they were escaped in the file. */
  readonly name: string;
}

export interface PdfReference {
  /** Number and generation of the object meant: `12 0`. */
  readonly to: string;
}

export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** An indirect object as it stands in the file; a number may be written more than once, by later versions or by fraud. */
export interface PdfObject {
  /** Number and generation; nothing where they cannot be read. */
  readonly id: string | undefined;
  readonly value: PdfValue;
  readonly stream: PdfStream | undefined;
}

export interface PdfStream {
  /** The word that ends it stands behind it. */
  readonly whole: boolean;
  /** All of its content; nothing where that has more bytes than `most` or cannot be decoded. */
  readonly content: (most: number) => Uint8Array | undefined;
  /** As much of its content as readers that pass faults get out of it; nothing where that is more than `most` bytes. */
  readonly shown: (most: number) => Uint8Array | undefined;
  /** How many bytes it unpacks to, before differences between rows are taken; nothing where that is more than `most`. */
  readonly length: (most: number) => number | undefined;
  /** Its bytes as they are stored. */
  readonly stored: Uint8Array;
  /** The first bytes of its content. */
  readonly start: (most: number) => Uint8Array | undefined;
}

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary =>
  value instanceof Map;

export const isReference = (value: PdfValue | undefined): value is PdfReference =>
  typeof value === "object" && value !== null && "to" in value;

export const isList = (value: PdfValue | undefined): value is readonly PdfValue[] =>
  Array.isArray(value);

/** The characters of a name; nothing for any other value. */
export const pdfNameOf = (value: PdfValue | undefined): string | undefined =>
  typeof value === "object" && value !== null && "name" in value ? value.name : undefined;

/** Every dictionary in the objects, nested ones included; what is only referred to is an object of its own. */
export const dictionariesOf = (objects: readonly PdfObject[]): readonly PdfDictionary[] => {
  const found: PdfDictionary[] = [];
  const look = (value: PdfValue): void => {
    if (isList(value)) for (const part of value) look(part);
    if (!isDictionary(value)) return;
    found.push(value);
    for (const part of value.values()) look(part);
  };
  for (const { value } of objects) look(value);
  return found;
};
