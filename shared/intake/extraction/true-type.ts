import type { EvidenceKind } from "../../domain/evidence.ts";
import type { Finding } from "../../domain/finding.ts";
import { finding } from "../../domain/findings/finding.ts";
import { openingTerm, savedAsTerm, savingTerm } from "../../domain/findings/format-terms.ts";
import { contentTypes } from "../../domain/formats/content-types.ts";
import { familyOf, fileFormats, knownFormat } from "../../domain/formats/file-formats.ts";
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
  return known === undefined || known === "text/xml" ? (textFormat(bytes) ?? known) : known;
};

const PDF = "application/pdf";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Viewers look for the header in the first kilobyte: mail gateways and scanners put lines before it. */
const HEADER_WITHIN = 1024;

const hasPdfHeader = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEADER_WITHIN)).includes(
    "%PDF-",
  );

/** Bytes that were registered as one type are another. */
export const typeFinding = (actual: string | undefined, registered: string): Finding => {
  const path = "contentType";
  if (actual === undefined) return finding("typeUnknown", { path, values: { registered } });
  if (actual === "encrypted") return finding("encryptedFile", { path: "" });
  if (kindOfBoth(actual, registered) !== undefined)
    return finding("typeTakenToo", { path, values: { actual, registered } });
  return fileFormats.has(actual)
    ? finding("typeDiffers", {
        path,
        values: { actual, registered, ...wayTo(registered, actual) },
      })
    : finding("typeUnknown", { path, values: { registered } });
};

const kinds = ["document", "narrative", "indicators"] as const satisfies readonly EvidenceKind[];

const kindOfBoth = (...both: readonly string[]): EvidenceKind | undefined =>
  kinds.find((kind) => both.every((type) => Object.hasOwn(contentTypes[kind], type)));

/** Web pages and plain text come out of Excel and Word too, and are opened again in what they were meant for. */
const ANY_PROGRAM: ReadonlySet<string> = new Set([
  "text/html",
  "multipart/related",
  "text/plain",
  "text/xml",
]);

/** What Word and Excel save a file as themselves. */
const SAVED_BY_OFFICE: ReadonlySet<string> = new Set(["text/csv", WORD, EXCEL]);

/** How a file becomes what it was registered as: within a family it is saved anew, else its kind says what to do. */
const wayTo = (registered: string, actual: string) => {
  const office = SAVED_BY_OFFICE.has(registered);
  const opened = office && ANY_PROGRAM.has(actual) ? registered : actual;
  const same = office && familyOf(opened) === familyOf(registered);
  const kind = kindOfBoth(registered) ?? "document";
  return {
    opening: openingTerm(opened),
    saving: same ? savedAsTerm(registered) : savingTerm(actual, kind),
  };
};
