import * as z from "zod";
import { DecimalText } from "../decimal.ts";
import { EvidenceId } from "../evidence/evidence.ts";
import { known } from "../known.ts";
import type { CriterionScore } from "../scoring/score.ts";
import type { Status } from "./status.ts";

const Side = z.object({
  score: DecimalText,
  reading: z.string().optional(),
  evidenceId: EvidenceId.optional(),
  /** Ids of the required documents that stood. */
  documents: z.array(z.string()).optional(),
});

/** What one criterion (an indicator, or the item's documents) went from and to. */
export const Change = z.object({
  item: z.string(),
  subject: z.string(),
  from: Side,
  to: Side,
});
export type Change = z.infer<typeof Change>;

/** Why a version was made: the evidences or decisions whose rows changed, or a reconciliation. */
export const Cause = z.object({
  evidence: z.array(z.string()),
  decisions: z.array(z.string()),
  reconciled: z.boolean(),
});
export type Cause = z.infer<typeof Cause>;

/** One status version, without the status itself. */
export const HistoryEntry = z.object({
  version: z.int().positive(),
  at: z.iso.datetime(),
  cause: Cause,
  score: z.object({ from: DecimalText, to: DecimalText }),
  grade: z.object({ from: z.string(), to: z.string() }),
  changes: z.array(Change),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** What changed between two statuses of a county, criterion by criterion. */
export const historyEntry = (from: Status, to: Status, cause: Cause): HistoryEntry => ({
  version: to.version,
  at: known(to.updatedAt, `the moment of version ${to.version}`),
  cause,
  score: { from: from.score, to: to.score },
  grade: { from: from.grade, to: to.grade },
  changes: changesBetween(from, to),
});

const changesBetween = (from: Status, to: Status): Change[] => {
  const before = sidesOf(from);
  return [...sidesOf(to)].flatMap(([key, after]) => {
    const earlier = before.get(key)?.side ?? { score: "0.00" };
    if (JSON.stringify(earlier) === JSON.stringify(after.side)) return [];
    return [{ item: after.item, subject: after.subject, from: earlier, to: after.side }];
  });
};

interface Placed {
  readonly item: string;
  readonly subject: string;
  readonly side: z.infer<typeof Side>;
}

const sidesOf = (status: Status): ReadonlyMap<string, Placed> =>
  new Map(
    status.items.flatMap(({ id, criteria }) =>
      criteria.map((criterion) => {
        const subject = criterion.indicator ?? criterion.kind;
        return [`${id} ${subject}`, { item: id, subject, side: sideOf(criterion) }] as const;
      }),
    ),
  );

const sideOf = ({ score, reading, evidenceId, documents }: CriterionScore): Placed["side"] => ({
  score,
  ...(reading !== undefined && { reading }),
  ...(evidenceId !== undefined && { evidenceId }),
  ...(documents !== undefined && {
    documents: documents.flatMap((document) =>
      document.evidenceId === undefined ? [] : [`${document.id} ${document.evidenceId}`],
    ),
  }),
});
