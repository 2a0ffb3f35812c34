import type { Finding } from "../../domain/findings/finding.ts";
import { openingTerm, savedAsTerm, savingTerm } from "../../domain/findings/format-term-keys.ts";
import { finding } from "../../domain/findings/make-finding.ts";
import { contentTypes } from "../../domain/formats/content-types.ts";
import { EvidenceKind } from "../../domain/formats/evidence-kind.ts";
import { familyOf, fileFormats } from "../../domain/formats/file-formats.ts";
import type { FormatName } from "../../domain/formats/format-names.ts";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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

const kindOfBoth = (...both: readonly string[]): EvidenceKind | undefined =>
  EvidenceKind.options.find((kind) =>
    both.every((type) => Object.hasOwn(contentTypes[kind], type)),
  );

/** Web pages and plain text come out of Excel and Word too, and are opened again in what they were meant for. */
const ANY_PROGRAM: ReadonlySet<string> = new Set<FormatName>([
  "text/html",
  "multipart/related",
  "text/plain",
  "text/xml",
]);

/** What Word and Excel save a file as themselves. */
const SAVED_BY_OFFICE: ReadonlySet<string> = new Set<FormatName>(["text/csv", WORD, EXCEL]);

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
