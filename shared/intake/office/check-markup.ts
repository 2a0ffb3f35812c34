import type { Finding } from "../../domain/findings/finding.ts";
import { finding } from "../../domain/findings/make-finding.ts";
import { markedFormat } from "../extraction/text-format.ts";
import { isOnNetwork } from "./network-target.ts";

/** Word opens a chunk of HTML or RTF as part of the document, with what it fetches and runs, whatever the chunk is called. */
export const checkMarkup = (path: string, bytes: Uint8Array): Finding | undefined => {
  if (!MARKUP_NAME.test(path) && !MARKUP.has(markedFormat(bytes) ?? "")) return undefined;
  const text = textOf(bytes);
  if (ACTIVE.test(text)) return finding("activeContent", { path });
  const target = fetchedBy(text);
  return target === undefined
    ? undefined
    : finding("externalContent", { path, values: { target } });
};

const MARKUP_NAME = /\.(x?html?|mht(ml)?|rtf)$/i;
const MARKUP: ReadonlySet<string> = new Set(["text/html", "multipart/related", "application/rtf"]);

/** The markup itself is ASCII. Lines of quoted-printable archives are joined. */
const textOf = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? "utf-16le" : "utf-16be";
  const marked = wide === "utf-16le" || (first === 0xfe && second === 0xff);
  return new TextDecoder(marked ? wide : "latin1").decode(bytes).replaceAll(/=\r?\n/g, "");
};

const ACTIVE =
  /<(script|object|iframe|embed|applet)\b|\\obj(update|autlink|data)\b|\\fldinst[^}]{0,200}\bDDE/i;

const fetchedBy = (text: string): string | undefined =>
  [...SOURCES, ...RTF_SOURCES]
    .flatMap((sources) => [...text.matchAll(sources)])
    .flatMap(([, target = ""]) => target.split(/[\s"“”]+/))
    .find((target) => target !== "" && isOnNetwork(target));

/** Quoted-printable archives write `=3D` for the sign of equation. */
const SOURCES = [
  /\b(?:src|background)\s*=(?:3d)?\s*["']?([^"'\s>]{1,2000})/gi,
  /<(?:link|base)\b[^>]{0,2000}?\shref\s*=(?:3d)?\s*["']?([^"'\s>]{1,2000})/gi,
  /(?:\burl\(|@import)\s*["']?([^"'\s);]{1,2000})/gi,
];

/** A template, and fields that fetch. */
const RTF_SOURCES = [
  /\\template\s([^{}]{1,2000})/gi,
  /\\fldinst[\s\S]{0,200}?\b(?:INCLUDE(?:PICTURE|TEXT)?|IMPORT|LINK|RD|DATABASE)\s([^{}]{1,2000})/gi,
];
