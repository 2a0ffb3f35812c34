import { knownFormat } from "../../domain/formats/file-formats.ts";
import type { FormatName } from "../../domain/formats/format-names.ts";
import { isOle } from "../office/ole-file.ts";
import { oleFormat } from "../office/ole-format.ts";
import { isZip, zipFormat } from "../office/zip-format.ts";
import { textFormat } from "./text-format.ts";

/**
 * What the bytes are by their own signature and structure, whatever they are called, under the name the formats have in
 * `fileFormats`; nothing for what is unknown. `registered` only decides where bytes before a PDF's header hide it.
 */
export const trueType = async (
  bytes: Uint8Array,
  registered: string,
): Promise<string | undefined> => {
  if (registered === PDF && hasPdfHeader(bytes)) return PDF;
  if (isZip(bytes)) return zipFormat(bytes);
  if (isOle(bytes)) return oleFormat(bytes);
  const { fileTypeFromBuffer } = await import("file-type");
  const signed = (await fileTypeFromBuffer(bytes))?.mime;
  const known = signed === undefined ? undefined : knownFormat(signed);
  return known === undefined || known === ("text/xml" satisfies FormatName)
    ? (textFormat(bytes) ?? known)
    : known;
};

const PDF = "application/pdf" satisfies FormatName;
/** Viewers look for the header in the first kilobyte or two: mail gateways and scanners put lines before it. */
const HEADER_WITHIN = 2048;

const hasPdfHeader = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEADER_WITHIN)).includes(
    "%PDF-",
  );
