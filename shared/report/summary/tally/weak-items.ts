import { decimal, dividePoints, sumPoints } from "../../../domain/decimal.ts";
import { itemsOf } from "../../../domain/framework/framework-items.ts";
import type { ItemScore } from "../../../domain/scoring/score.ts";
import type { CountyResult, SummaryInput } from "../county-result.ts";
import type { ItemTallyLine } from "../summary-figures.ts";

/**
 * Every item with points that a county which filed was scored on: first what the largest share of them lost points on,
 * among equals what the smallest share of its points was earned on.
 */
export const weakItems = (
  filed: readonly CountyResult[],
  input: SummaryInput,
): readonly ItemTallyLine[] =>
  [...Map.groupBy(filed.flatMap(scoredItems), ({ item }) => item.id)]
    .map(([id, scored]) => lineOf(id, scored, nameOf(id, scored, input)))
    .toSorted(
      (one, other) =>
        byShare(one, other) ||
        decimal(one.earned).cmp(other.earned) ||
        one.id.localeCompare(other.id, "en", { numeric: true }),
    );

interface Scored {
  readonly result: CountyResult;
  readonly item: ItemScore;
}

const scoredItems = (result: CountyResult): readonly Scored[] =>
  result.status.items
    .filter(({ points }) => decimal(points).gt(0))
    .map((item) => ({ result, item }));

/** As the summary's edition has it, or the edition of the first county that was scored on it. */
const nameOf = (id: string, [first]: readonly Scored[], { framework }: SummaryInput): string =>
  [framework, ...(first ? [first.result.framework] : [])]
    .flatMap(itemsOf)
    .find((item) => item.id === id)?.name ?? id;

const lineOf = (id: string, scored: readonly Scored[], name: string): ItemTallyLine => {
  const losing = scored.filter(({ item }) => decimal(item.score).lt(item.points));
  return {
    id,
    name,
    counties: scored.length,
    losing: losing.map(({ result }) => result.county),
    unreported: losing.filter(({ item }) => item.state === "missing").length,
    earned: earnedShare(scored),
  };
};

/** What the counties earned of all the points they could, in per cent, rounded half up to 0.01. */
const earnedShare = (scored: readonly Scored[]): string =>
  dividePoints(
    decimal(sumPoints(scored.map(({ item }) => item.score))).times(100),
    decimal(sumPoints(scored.map(({ item }) => item.points))),
  ).toFixed(2);

/** Of the counties that lost points, without a division that would round. */
const byShare = (one: ItemTallyLine, other: ItemTallyLine): number =>
  other.losing.length * one.counties - one.losing.length * other.counties;
