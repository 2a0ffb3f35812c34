import { decimal, sumPoints } from "../decimal.ts";
import type { Claim } from "../evidence/claim.ts";
import { EvidenceId } from "../evidence/evidence.ts";
import type { Item } from "../framework/framework.ts";
import type { CriterionScore, ItemScore } from "../scoring/score.ts";
import { rescoreItem } from "../scoring/scoring.ts";
import type { StandingClaim } from "../scoring/standing-claim.ts";
import type { KeptAdjustment } from "./adjustment.ts";
import { nameOfCriterion } from "./adjustment-refusals.ts";

/**
 * An item as a level sees it: the one scoring function over what the county filed, with corrected readings in the place of
 * filed ones and without rejected documents; points that were set outright come last.
 */
export const adjustedScore = (
  item: Item,
  before: ItemScore,
  adjustments: readonly KeptAdjustment[],
): ItemScore => {
  const subjects = new Set(
    before.criteria
      .filter((criterion) => isCorrected(criterion, adjustments))
      .flatMap((criterion) => criterion.indicator ?? item.documents.map(({ id }) => id)),
  );
  const claims = new Map(
    before.criteria
      .flatMap((criterion) => claimsOf(criterion, adjustments))
      .map((claim) => [claim.subject, claim]),
  );
  return withPoints(rescoreItem(item, before, { subjects, claims }), adjustments);
};

const isCorrected = (criterion: CriterionScore, adjustments: readonly KeptAdjustment[]): boolean =>
  onCriterion(criterion, adjustments).some(({ points }) => points === undefined);

const onCriterion = (criterion: CriterionScore, adjustments: readonly KeptAdjustment[]) =>
  adjustments.filter((adjustment) => adjustment.criterion === nameOfCriterion(criterion));

/** What a criterion was scored from, as the level reads it. */
const claimsOf = (
  criterion: CriterionScore,
  adjustments: readonly KeptAdjustment[],
): readonly StandingClaim[] => {
  const own = onCriterion(criterion, adjustments);
  return criterion.indicator === undefined
    ? standingDocuments(criterion, own)
    : correctedReading(criterion, criterion.indicator, own);
};

const standingDocuments = (
  { documents = [] }: CriterionScore,
  own: readonly KeptAdjustment[],
): readonly Claim[] =>
  documents.flatMap(({ id, evidenceId, issuer }) =>
    evidenceId === undefined || own.some(({ reject }) => reject === id)
      ? []
      : [
          {
            kind: "document" as const,
            subject: id,
            evidenceId,
            findings: [],
            ...(issuer !== undefined && { issuer }),
          },
        ],
  );

const correctedReading = (
  criterion: CriterionScore,
  indicator: string,
  own: readonly KeptAdjustment[],
): readonly Claim[] =>
  own.flatMap(({ reading, previous = criterion.previous }) =>
    reading === undefined
      ? []
      : [
          {
            kind: "indicator" as const,
            subject: indicator,
            evidenceId: criterion.evidenceId ?? noEvidence,
            findings: [],
            reading: {
              indicator,
              value: reading,
              ...(previous !== undefined && { previous }),
            },
          },
        ],
  );

/** A reading that the level found and nobody filed. */
const noEvidence = EvidenceId.parse("0".repeat(26));

const withPoints = (score: ItemScore, adjustments: readonly KeptAdjustment[]): ItemScore => {
  const criteria = score.criteria.map((criterion) => {
    const { points } = onCriterion(criterion, adjustments).find((each) => each.points) ?? {};
    return points === undefined ? criterion : { ...criterion, score: points };
  });
  return { ...score, criteria, score: sumPoints(criteria.map((criterion) => criterion.score)) };
};

/** What one criterion counts otherwise than the system has it, and by which correction. */
export interface Difference {
  readonly criterion: string;
  readonly from: string;
  readonly to: string;
}

/** Between what the system has and what a level sees; their sums explain what lies between the items exactly. */
export const differencesOf = (system: ItemScore, level: ItemScore): readonly Difference[] =>
  system.criteria.flatMap((criterion, at) => {
    const to = level.criteria[at]?.score ?? criterion.score;
    return decimal(to).eq(criterion.score)
      ? []
      : [{ criterion: nameOfCriterion(criterion), from: criterion.score, to }];
  });
