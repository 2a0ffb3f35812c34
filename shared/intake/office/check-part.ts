import type { Finding } from "../../domain/findings/finding.ts";
import { finding } from "../../domain/findings/make-finding.ts";
import { checkFields } from "./check-fields.ts";
import { checkRelationships } from "./check-relationships.ts";
import { checkWorkbookPart } from "./check-workbook-part.ts";
import { isOnNetwork } from "./network-target.ts";
import { saxElements } from "./sax.ts";

/** What an XML part brings into the file beside its text; every part is looked at, headers, notes and glossary too. */
export const checkPart = (path: string, part: Uint8Array): Finding | undefined => {
  if (/\.rels$/i.test(path)) return checkRelationships(path, part);
  if (/^\[Content_Types\]\.xml$/i.test(path)) return declaredMacros(part);
  if (/(^|\/)customUI[^/]*\/[^/]*$/i.test(path)) return checkRibbon(path, part);
  const drawn = checkDrawing(path, part);
  return drawn ?? (/\.vml$/i.test(path) ? undefined : checkElements(path, part));
};

/** A part that is not well-formed runs nothing in any program; whether it is needed shows when it is read. */
const checkElements = (path: string, part: Uint8Array): Finding | undefined => {
  try {
    return checkFields(path, part) ?? checkMailMerge(path, part) ?? checkWorkbookPart(path, part);
  } catch {
    return undefined;
  }
};

const bytesOf = (part: Uint8Array): Buffer =>
  Buffer.from(part.buffer, part.byteOffset, part.byteLength);
const textOf = (part: Uint8Array): string => bytesOf(part).toString("latin1");

/**
 * SheetJS declares for every workbook how binary parts would be called that it then has none of, so a type of binary
 * workbooks alone is no macro.
 */
const declaredMacros = (types: Uint8Array): Finding | undefined =>
  /macroEnabled(Template)?\.main\+xml|<(\w+:)?Override[^>]*(vbaProject|macrosheet)/i.test(
    textOf(types),
  )
    ? finding("macrosInside", { path: "" })
    : undefined;

/** Pictures of old drawings may name their source themselves; drawings are often not well-formed, so they are searched. */
const checkDrawing = (path: string, part: Uint8Array): Finding | undefined => {
  const bytes = bytesOf(part);
  if (!["imagedata", ":fill", ":stroke"].some((name) => bytes.includes(name))) return undefined;
  for (const [, , target = ""] of textOf(part).matchAll(SOURCES))
    if (isOnNetwork(target)) return finding("externalContent", { path, values: { target } });
  return undefined;
};

const SOURCES = /<(?:\w+:)?(imagedata|fill|stroke)\b[^>]{0,2000}?\ssrc\s*=\s*["']([^"']{1,2000})/gi;

/** Buttons and menus that call procedures: those of an add-in or a template, for the file itself may have none. */
const checkRibbon = (path: string, part: Uint8Array): Finding | undefined =>
  /\s(onLoad|onAction|onChange|loadImage|get\w+)\s*=/.test(textOf(part))
    ? finding("activeContent", { path })
    : undefined;

/** Where the names and addresses of a mail merge come from: a file on the writer's disk is no danger. */
const checkMailMerge = (path: string, part: Uint8Array): Finding | undefined => {
  const bytes = bytesOf(part);
  if (![...MERGE_SOURCES].some((name) => bytes.includes(name))) return undefined;
  let target: string | undefined;
  saxElements(part, {
    opened: ({ name, attributes }) => {
      if (!MERGE_SOURCES.has(name)) return;
      target ??= (attributes.get("val") ?? "").split(/[;=]/).find(isOnNetwork);
    },
  });
  return target === undefined
    ? undefined
    : finding("externalContent", { path, values: { target } });
};

const MERGE_SOURCES: ReadonlySet<string> = new Set(["connectString", "udl"]);
