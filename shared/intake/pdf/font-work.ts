import type { ObjectsById } from "./objects-by-id.ts";
import { type PdfDictionary, type PdfObject, pdfNameOf } from "./pdf-value.ts";

/**
 * What has to be gone through of a font before its text can be read, in bytes: its outlines, its tables of characters and
 * what these hold. Nothing where that is more than `most`, or cannot be unpacked.
 */
export const fontBytes = (
  byId: ObjectsById,
  font: PdfDictionary,
  most: number,
): number | undefined => {
  let total = isOfStandardTable(font) ? STANDARD_TABLE : 0;
  for (const [key, { stream }] of partsOf(byId, font)) {
    if (stream === undefined || total > most) continue;
    const content = stream.shown(Math.min(most - total, tables.has(key) ? STANDARD_TABLE : most));
    if (content === undefined) return undefined;
    total += content.length + (tables.has(key) ? tableBytes(content) : 0);
  }
  return total > most ? undefined : total;
};

/** Identity is no table; any other name is that of a table that is as long as the standard's longest. */
const isOfStandardTable = (font: PdfDictionary): boolean =>
  pdfNameOf(font.get("Subtype")) === "Type0" &&
  !["Identity-H", "Identity-V", undefined].includes(pdfNameOf(font.get("Encoding")));

const STANDARD_TABLE = 4 * 1024 * 1024;

const tables: ReadonlySet<string> = new Set(["ToUnicode", "Encoding"]);

const partsOf = (
  byId: ObjectsById,
  font: PdfDictionary,
): readonly (readonly [string, PdfObject])[] => {
  const [below] = byId.list(font.get("DescendantFonts"));
  const descendant = byId.dictionary(below);
  const descriptor = byId.dictionary((descendant ?? font).get("FontDescriptor"));
  return [
    ...["ToUnicode", "Encoding"].map((key) => [key, font.get(key)] as const),
    ["CIDToGIDMap", descendant?.get("CIDToGIDMap")] as const,
    ...["FontFile", "FontFile2", "FontFile3"].map((key) => [key, descriptor?.get(key)] as const),
  ].flatMap(([key, part]) => byId.objects(part).map((object) => [key, object] as const));
};

/** A range of a few bytes may stand for every character there is. */
const tableBytes = (content: Uint8Array): number => {
  const table = new TextDecoder("latin1").decode(content);
  let characters = 0;
  for (const begin = /begin\w*range/g; begin.exec(table) !== null; ) {
    const end = table.indexOf("end", begin.lastIndex);
    for (const [, low, high] of table.slice(begin.lastIndex, Math.max(end, 0)).matchAll(RANGE))
      characters += Math.max(0, codeOf(high) - codeOf(low));
  }
  return characters * BYTES_OF_CHARACTER + (/\busecmap\b/.test(table) ? STANDARD_TABLE : 0);
};

const RANGE = /<([^<>]*)>\s*<([^<>]*)>\s*(?:<[^<>]*>|\[[^\]]*\]|\d+)/g;

const codeOf = (hex = ""): number => Number.parseInt(hex.replaceAll(/[^0-9a-f]/gi, ""), 16) || 0;

const BYTES_OF_CHARACTER = 32;
