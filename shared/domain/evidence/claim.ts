import * as z from "zod";
import { DecimalText } from "../decimal.ts";
import { Finding } from "../findings/finding.ts";
import { Checks } from "./checks.ts";
import { EvidenceId } from "./evidence.ts";

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

/** What every claim says of its evidence; a claim of earlier days does not say who issued it. */
const claimBase = {
  evidenceId: EvidenceId,
  issuer: z.string().optional(),
  /** Findings of this reading or document, within `bounds.claimFindings`. */
  findings: z.array(Finding),
  /** How many more the receipt has: those of the file as a whole are kept there, once. */
  onReceipt: z.int().positive().optional(),
};

/** Law of claims: one row per subject, so the latest on a subject is one row to read, however much evidence there is. */
export const Claim = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("indicator"),
    subject: z.string(),
    ...claimBase,
    reading: Reading,
    /** What the integrity checks judged; a claim of earlier days does not say. */
    checks: Checks.optional(),
  }),
  z.object({
    kind: z.literal("document"),
    subject: z.string(),
    ...claimBase,
    /** Of its file; a claim of earlier days does not say. */
    sha256: z.string().optional(),
  }),
  z.object({
    kind: z.literal("narrative"),
    subject: z.literal("narrative"),
    ...claimBase,
  }),
  /** What the facts say stands in a row of its own (fact.ts). */
  z.object({
    kind: z.literal("facts"),
    subject: z.literal("facts"),
    ...claimBase,
  }),
]);
export type Claim = z.infer<typeof Claim>;

export const NARRATIVE = "narrative";
