import * as z from "zod";
import type { EvidenceKind } from "../formats/evidence-kind.ts";
import { Cycle } from "../place/cycle.ts";
import { CountyCode } from "../place/division.ts";

/** ULID: sorts by the time the upload was requested. */
export const EvidenceId = z
  .string()
  .regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/)
  .brand<"EvidenceId">();
export type EvidenceId = z.infer<typeof EvidenceId>;

/** Where an evidence belongs; together with the file name it is the object key. */
export const EvidenceRef = z.object({
  county: CountyCode,
  cycle: Cycle,
  evidenceId: EvidenceId,
});
export type EvidenceRef = z.infer<typeof EvidenceRef>;

const megabytes = (count: number) => count * 1024 * 1024;
/** Bytes a file of a kind may have: 50 MB a document, 10 MB a table or a narrative. */
export const sizeLimits = {
  indicators: megabytes(10),
  document: megabytes(50),
  narrative: megabytes(10),
} as const satisfies Record<EvidenceKind, number>;
