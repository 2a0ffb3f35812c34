import { decimal } from "../decimal.ts";
import { finding } from "../findings/make-finding.ts";
import type { CriterionScore, ItemScore } from "../scoring/score.ts";
import type { Adjustment } from "./adjustment.ts";
import { type Refusal, refusal } from "./refusal.ts";
import type { Situation } from "./situation.ts";

/** What speaks against correcting an item so: criteria, documents and points that it does not have. */
export const adjustmentRefusals = (
  item: string,
  adjustments: readonly Adjustment[],
  situation: Situation,
  path: string,
): readonly Refusal[] => {
  const score = situation.status.items.find(({ id }) => id === item);
  return adjustments.flatMap((adjustment, at) =>
    faultsOf(adjustment, score, adjustments.slice(0, at), `${path}[${at}]`).map((found) =>
      refusal("invalidRequest", found),
    ),
  );
};

export const nameOfCriterion = ({ indicator }: CriterionScore): string => indicator ?? "documents";

const faultsOf = (
  adjustment: Adjustment,
  score: ItemScore | undefined,
  before: readonly Adjustment[],
  path: string,
) => {
  const criteria = score?.criteria ?? [];
  const { criterion: name } = adjustment;
  const criterion = criteria.find((each) => nameOfCriterion(each) === name);
  if (!criterion) {
    const values = { criterion: name, allowed: criteria.map(nameOfCriterion).join("、") };
    return [finding("criterionUnknown", { path: `${path}.criterion`, values })];
  }
  const again = before.some((each) => isOfSame(each, adjustment))
    ? [finding("criterionRepeated", { path: `${path}.criterion`, values: { criterion: name } })]
    : [];
  return [...again, ...wayFaults(adjustment, criterion, path)];
};

/** Several documents of an item may be rejected, each once; any other criterion is corrected once. */
const isOfSame = (one: Adjustment, other: Adjustment): boolean =>
  one.criterion === other.criterion &&
  !("reject" in one && "reject" in other && one.reject !== other.reject);

const wayFaults = (adjustment: Adjustment, criterion: CriterionScore, path: string) => {
  const name = adjustment.criterion;
  if ("points" in adjustment)
    return decimal(adjustment.points).gt(criterion.points)
      ? [
          finding("pointsAbove", {
            path: `${path}.points`,
            values: { points: adjustment.points, most: criterion.points },
          }),
        ]
      : [];
  if ("reject" in adjustment) {
    const standing = (criterion.documents ?? []).filter(
      ({ evidenceId }) => evidenceId !== undefined,
    );
    return standing.some(({ id }) => id === adjustment.reject)
      ? []
      : [
          finding("documentNotStanding", {
            path: `${path}.reject`,
            values: {
              document: adjustment.reject,
              allowed: standing.map(({ id }) => id).join("、"),
            },
          }),
        ];
  }
  const isYesNo = criterion.kind === "yes";
  const saysYesNo = adjustment.reading === "true" || adjustment.reading === "false";
  return criterion.kind !== "documents" && isYesNo === saysYesNo
    ? []
    : [
        finding("readingNotOfKind", {
          path: `${path}.reading`,
          values: { criterion: name, reading: adjustment.reading },
        }),
      ];
};
