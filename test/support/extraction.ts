import { strToU8 } from "fflate";
import { extract } from "../../shared/intake/extraction/extract.ts";
import type { Extracted } from "../../shared/intake/extraction/extracted.ts";

export const contentTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
  markdown: "text/markdown",
} as const;

/** What the intake reads out of a file of that format. */
export const read = (format: keyof typeof contentTypes, bytes: Uint8Array): Promise<Extracted> =>
  extract({ format, contentType: contentTypes[format], bytes });

/** The code of the refusal, or the format that was read. */
export const codeOf = (extracted: Extracted) =>
  extracted.format === "refused" ? extracted.finding.code : extracted.format;

/** What a file within the CPU limit leads to, and one beyond it, which ends its thread. */
export const crossCpuLimit = async () => [
  codeOf(await read("markdown", strToU8("# 好"))),
  codeOf(await read("markdown", strToU8(">".repeat(99_000)))),
];
