import * as z from "zod";
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
