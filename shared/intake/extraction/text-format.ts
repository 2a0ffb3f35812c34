import type { FormatName } from "../../domain/formats/format-names.ts";
import { decodeText } from "../decode-text.ts";

/**
 * The format of a file that is text: spreadsheets and word processors also save as web pages and XML, and such files are
 * often renamed to .xls or .doc. Nothing for bytes that are no text.
 */
export const textFormat = (bytes: Uint8Array): FormatName | undefined =>
  markedFormat(bytes) ?? (decodeText(bytes) === undefined ? undefined : "text/plain");

/** The format of a text that says at its start what it is. */
export const markedFormat = (bytes: Uint8Array): FormatName | undefined => {
  const head = beginning(bytes);
  return markers.find(([, marker]) => marker.test(head))?.[0];
};

/** Enough for the declarations, comments and namespaces that stand before the first element. */
const HEAD_BYTES = 4096;

const beginning = (bytes: Uint8Array): string => {
  const head = bytes.subarray(0, HEAD_BYTES);
  const [first, second] = head;
  const wide = first === 0xff && second === 0xfe ? "utf-16le" : "utf-16be";
  const marked = wide === "utf-16le" || (first === 0xfe && second === 0xff);
  return new TextDecoder(marked ? wide : "latin1").decode(head).replace(/^(ï»¿|\s)+/, "");
};

/** Declarations and comments; a comment ends at its first end, so that there is one way only to match it. */
const PROLOG = String.raw`^(?:<\?[^>]*>|<!--(?:(?!-->)[\s\S])*-->|\s)*`;
const root = (names: string) => new RegExp(`${PROLOG}<(?:${names})(?![\\w:-])`, "i");
const xml = (naming: string) => new RegExp(`^<[\\w?!:][\\s\\S]*(?:${naming})`, "i");

/** Each told by what its writers put at its start; the first that fits names it. */
const markers: readonly (readonly [FormatName, RegExp])[] = [
  ["application/rtf", /^\{\\rtf/],
  ["multipart/related", /^[\w-]+:[\s\S]{0,2000}?content-type:\s*multipart\/related/i],
  ["text/html", root("!doctype html|html|head|meta|body|table|style|script|div|title")],
  ["image/svg+xml", root("svg|!doctype svg")],
  [
    "application/excel-2003-xml",
    xml("urn:schemas-microsoft-com:office:spreadsheet[\"']|progid=[\"']Excel"),
  ],
  ["application/word-2003-xml", xml("word/2003/wordml|office/2006/xmlPackage|progid=[\"']Word")],
  ["application/vnd.oasis.opendocument.text", xml("opendocument\\.text[\"']")],
  ["application/vnd.oasis.opendocument.spreadsheet", xml("opendocument\\.spreadsheet[\"']")],
  ["text/xml", /^<\?xml\s/i],
];
