import { dictionariesIn, isList, isReference, type PdfObject, type PdfValue } from "./pdf-value.ts";

/** A form that stands beside the pages in a language of its own (XFA), and what it makes of them. */
export type AdobeForm = "none" | "beside" | "scripted" | "instead";

export const adobeFormOf = (objects: readonly PdfObject[]): AdobeForm => {
  const dictionaries = objects.flatMap(({ value }) => [...dictionariesIn(value)]);
  const parts = dictionaries.flatMap((dictionary) => referencesIn(dictionary.get("XFA")));
  if (parts.length === 0) return "none";
  if (dictionaries.some((dictionary) => dictionary.get("NeedsRendering") === true))
    return "instead";
  const ids = new Set(parts);
  const scripted = objects
    .filter(({ id }) => id !== undefined && ids.has(id))
    .some(({ stream }) => holdsScript(stream?.content(FORM_BYTES)));
  return scripted ? "scripted" : "beside";
};

const referencesIn = (value: PdfValue | undefined): readonly string[] => {
  if (isReference(value)) return [value.to];
  return isList(value) ? value.filter(isReference).map(({ to }) => to) : [];
};

const FORM_BYTES = 16 * 1024 * 1024;

/** What cannot be unpacked may hold one. */
const holdsScript = (content: Uint8Array | undefined): boolean =>
  content === undefined || /<(?:\w+:)?script\b/.test(new TextDecoder("latin1").decode(content));
