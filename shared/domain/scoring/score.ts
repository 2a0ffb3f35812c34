import * as z from "zod";
import { DecimalText } from "../decimal.ts";
import { Checks } from "../evidence/checks.ts";
import { EvidenceId } from "../evidence/evidence.ts";
import { Finding } from "../findings/finding.ts";
import { CriterionKind } from "../framework/criterion-kind.ts";

export const ScoreState = z.enum(["met", "partial", "unmet", "missing", "reported"]);
export type ScoreState = z.infer<typeof ScoreState>;

/** What of a file's hash a status keeps: it is kept with every version, and 76 whole ones would be half of it. */
export const fileDigits = (sha256: string): string => sha256.slice(0, 16);

/** A figure that another department had filed and that this one took the place of, though they differ. */
export const Overridden = z.object({
  evidenceId: EvidenceId,
  issuer: z.string(),
  value: z.string(),
  previous: DecimalText.optional(),
});
export type Overridden = z.infer<typeof Overridden>;

/**
 * Law 4: what one criterion earned and why, without its sentence (see reason.ts). `threshold` is the number the reading
 * was held against; `evidenceId` names the evidence the reading came from; `documents` lists the required documents.
 */
export const CriterionScore = z.object({
  kind: CriterionKind,
  indicator: z.string().optional(),
  points: DecimalText,
  score: DecimalText,
  state: ScoreState,
  reading: z.string().optional(),
  previous: DecimalText.optional(),
  threshold: DecimalText.optional(),
  evidenceId: EvidenceId.optional(),
  /** The department that filed the reading. */
  issuer: z.string().optional(),
  /** What the integrity checks judged of the reading; a reading of earlier days does not say. */
  checks: Checks.optional(),
  /** How many of its numbers another department had filed too, so that they could be compared. */
  compared: z.int().nonnegative().optional(),
  documents: z
    .array(
      z.object({
        id: z.string(),
        evidenceId: EvidenceId.optional(),
        issuer: z.string().optional(),
        /** The beginning of its file's (`fileDigits`), so that one file under several registrations can be told. */
        sha256: z.string().optional(),
      }),
    )
    .optional(),
  overrides: Overridden.optional(),
  /** What is odd about the reading or document this was scored from, within bounds; the receipt has the rest. */
  findings: z.array(Finding.extend({ evidenceId: EvidenceId })),
});
export type CriterionScore = z.infer<typeof CriterionScore>;

/** The evidences that a criterion's score rests on, each once: of its reading, then of its documents. */
export const evidenceBehind = ({
  evidenceId,
  documents = [],
}: Pick<CriterionScore, "evidenceId" | "documents">): readonly EvidenceId[] => {
  const all = [evidenceId, ...documents.map((document) => document.evidenceId)];
  return [...new Set(all.filter((id) => id !== undefined))];
};

export const ItemScore = z.object({
  id: z.string(),
  points: DecimalText,
  score: DecimalText,
  state: ScoreState,
  criteria: z.array(CriterionScore),
});
export type ItemScore = z.infer<typeof ItemScore>;

export const FiredVeto = z.object({
  id: z.string(),
  /** The reading that fired it, or nothing when a reviewer declared it. */
  reading: z.string().optional(),
  evidenceId: EvidenceId.optional(),
});
export type FiredVeto = z.infer<typeof FiredVeto>;
