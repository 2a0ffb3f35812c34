import * as z from "zod";
import { DecimalText } from "./decimal.ts";
import { EvidenceId } from "./evidence.ts";
import { Finding } from "./finding.ts";

/** What one accepted evidence says of one indicator. `value` is the reading scored: the computed rate where there is one. */
export const Reading = z.object({
  indicator: z.string(),
  value: z.union([DecimalText, z.enum(["true", "false"])]),
  previous: DecimalText.optional(),
  stated: DecimalText.optional(),
  numerator: DecimalText.optional(),
  denominator: DecimalText.optional(),
  note: z.string().optional(),
});
export type Reading = z.infer<typeof Reading>;

/** Law of claims: one row per subject, so the latest on a subject is one row to read, however much evidence there is. */
export const Claim = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("indicator"),
    subject: z.string(),
    evidenceId: EvidenceId,
    reading: Reading,
    findings: z.array(Finding),
  }),
  z.object({
    kind: z.literal("document"),
    subject: z.string(),
    evidenceId: EvidenceId,
    findings: z.array(Finding),
  }),
  z.object({
    kind: z.literal("narrative"),
    subject: z.literal("narrative"),
    evidenceId: EvidenceId,
    findings: z.array(Finding),
  }),
]);
export type Claim = z.infer<typeof Claim>;

export const NARRATIVE = "narrative";
