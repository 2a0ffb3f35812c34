import { extract } from "../../shared/intake/extraction/extract.ts";
import type { Extracted } from "../../shared/intake/extraction/extracted.ts";
import { byEnding } from "./intake-builders.ts";

export const contentTypes = {
  docx: byEnding.docx,
  xlsx: byEnding.xlsx,
  pdf: byEnding.pdf,
  markdown: byEnding.md,
} as const;

/** What the intake reads out of a file of that format. */
export const read = (format: keyof typeof contentTypes, bytes: Uint8Array): Promise<Extracted> =>
  extract({ format, contentType: contentTypes[format], bytes });

/** The code of the refusal, or the format that was read. */
export const codeOf = (extracted: Extracted) =>
  extracted.format === "refused" ? extracted.finding.code : extracted.format;
