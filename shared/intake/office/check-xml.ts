import type { Finding } from "../../domain/findings/finding.ts";
import { finding } from "../../domain/findings/make-finding.ts";
import { limits } from "../extraction/limits.ts";

/**
 * What forbids handing an XML part to a parser: a document type (entity bombs, foreign files), another encoding than
 * UTF-8, which no office program writes, elements nested without end, too many bytes. Looks at markup only, so it is
 * linear and needs no memory.
 */
export const checkXml = (part: string, xml: Uint8Array): Finding | undefined => {
  const path = part;
  if (xml.length > limits.xmlBytes) return finding("archiveTooLarge", { path });
  const bytes = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength);
  if (bytes.includes(0)) return finding("fileDamaged", { path });
  if (bytes.includes("<!DOCTYPE") || bytes.includes("<!ENTITY"))
    return finding("documentTypeInside", { path });
  return depthOf(bytes) > limits.xmlDepth ? finding("nestedTooDeep", { path }) : undefined;
};

/** The deepest nesting of elements, or one above the limit as soon as that is passed. */
const depthOf = (xml: Buffer): number => {
  let depth = 0;
  let deepest = 0;
  let at = xml.indexOf("<");
  while (at >= 0 && deepest <= limits.xmlDepth) {
    const end = markupEnd(xml, at);
    const next = xml[at + 1];
    if (next === SLASH) depth--;
    else if (next !== BANG && next !== QUESTION && xml[end - 1] !== SLASH) depth++;
    deepest = Math.max(deepest, depth);
    at = xml.indexOf("<", end);
  }
  return deepest;
};

const code = (character: string): number => character.charCodeAt(0);
const SLASH = code("/");
const BANG = code("!");
const QUESTION = code("?");
const CLOSE = code(">");
const QUOTES = [code('"'), code("'")];

/** Where the markup that opens at `at` ends; the end of the part when it never does. */
const markupEnd = (xml: Buffer, at: number): number => {
  if (xml[at + 1] === QUESTION) return after(xml, at, "?>");
  if (xml[at + 1] !== BANG) return tagEnd(xml, at);
  return xml[at + 2] === code("[") ? after(xml, at, "]]>") : after(xml, at, "-->");
};

const after = (xml: Buffer, at: number, ending: string): number => {
  const found = xml.indexOf(ending, at);
  return found < 0 ? xml.length : found + ending.length - 1;
};

/** A `>` inside quotes belongs to an attribute. */
const tagEnd = (xml: Buffer, from: number): number => {
  let quote: number | undefined;
  for (let at = from; at < xml.length; at++) {
    const byte = xml[at] ?? 0;
    if (quote !== undefined) quote = byte === quote ? undefined : quote;
    else if (QUOTES.includes(byte)) quote = byte;
    else if (byte === CLOSE) return at;
  }
  return xml.length;
};
