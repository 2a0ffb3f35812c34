import type { FormatName } from "../../domain/formats/format-names.ts";
import { oleEntries } from "./ole-file.ts";

/** Streams by which the formats that live in OLE containers are known; encryption first, for it hides the rest. */
const streams: readonly (readonly [FormatName | "encrypted", readonly string[]])[] = [
  ["encrypted", ["EncryptedPackage", "\u0006DataSpaces", "\tDRMContent"]],
  ["application/msword", ["WordDocument"]],
  ["application/vnd.ms-powerpoint", ["PowerPoint Document", "PP40"]],
  ["application/vnd.ms-excel", ["Workbook", "Book"]],
];

/**
 * What an OLE container holds: a new Office file with a password, or an old one. WPS writes .wps and .et the same way, so
 * those bear both names.
 */
export const oleFormat = async (bytes: Uint8Array): Promise<FormatName | "encrypted"> => {
  const inside = namesInside(bytes, await oleEntries(bytes));
  const found = streams.find(([, names]) => names.some(inside));
  return found?.[0] ?? "application/ole-other";
};

/** Whether a name stands at the root; in a container that cannot be taken apart, whether it stands anywhere. */
const namesInside = (
  bytes: Uint8Array,
  entries: Awaited<ReturnType<typeof oleEntries>>,
): ((name: string) => boolean) => {
  if (entries === undefined) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return (name) => buffer.includes(Buffer.from(`${name}\0`, "utf16le"));
  }
  const roots = new Set(entries.map(({ path }) => path.split("/")[0]?.toLowerCase()));
  return (name) => roots.has(name.toLowerCase());
};
