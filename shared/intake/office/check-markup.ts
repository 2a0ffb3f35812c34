import type { Finding } from "../../domain/finding.ts";
import { finding } from "../../domain/findings/finding.ts";
import { isOnNetwork } from "./network-target.ts";

/** Word opens a chunk of HTML or RTF as part of the document, with what it fetches and runs. */
export const checkMarkup = (path: string, bytes: Uint8Array): Finding | undefined => {
  if (!/\.(x?html?|mht(ml)?|rtf)$/i.test(path)) return undefined;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("latin1")
    .replaceAll(/=\r?\n/g, "");
  if (ACTIVE.test(text)) return finding("activeContent", { path });
  for (const [, target = ""] of text.matchAll(SOURCES))
    if (isOnNetwork(target)) return finding("externalContent", { path, values: { target } });
  return undefined;
};

const ACTIVE =
  /<(script|object|iframe|embed|applet)\b|\\obj(update|autlink|data)\b|\\fldinst[^}]{0,200}\bDDE/i;
/** Quoted-printable archives write `=3D` for the sign of equation. */
const SOURCES = /\b(?:src|background)\s*=(?:3d)?\s*["']?([^"'\s>]{1,2000})/gi;
