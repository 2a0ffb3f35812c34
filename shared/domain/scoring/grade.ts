import { decimal } from "../decimal.ts";
import type { Framework, Veto } from "../framework/framework.ts";
import { vetoEffect } from "../framework/veto-effect.ts";
import { known } from "../known.ts";
import type { CriterionScore, FiredVeto, ItemScore } from "./score.ts";

/** The vetoes (一票否决) that fire on a reading above their limit. Those that people declare are their result's, not the county's. */
export const firedVetoes = (
  framework: Framework,
  items: readonly ItemScore[],
): readonly FiredVeto[] => {
  const readings = new Map(
    items.flatMap(({ criteria }) => criteria.map((each) => [each.indicator, each] as const)),
  );
  return framework.vetoes.flatMap((veto) => fire(veto, readings));
};

const fire = (
  veto: Veto,
  readings: ReadonlyMap<string | undefined, CriterionScore>,
): readonly FiredVeto[] => {
  if (veto.trigger === "declared") return [];
  const criterion = readings.get(veto.trigger.indicator);
  if (criterion?.reading === undefined || !decimal(criterion.reading).gt(veto.trigger.above))
    return [];
  return [
    {
      id: veto.id,
      reading: criterion.reading,
      ...(criterion.evidenceId !== undefined && { evidenceId: criterion.evidenceId }),
    },
  ];
};

/** In the place of a grade while a county has nothing accepted: who filed nothing has not failed yet. */
export const NOT_FILED = "未报送";

/**
 * README "Scoring": the band of the total, then the vetoes. Caps come first and whole-grade reductions act on what they
 * leave, so a reduction is never absorbed by a cap; the lowest grade is the floor.
 */
export const gradeOf = (
  framework: Framework,
  score: string,
  vetoes: readonly FiredVeto[],
): string => {
  const grades = framework.grades.map(({ grade }) => grade);
  const lowest = grades.length - 1;
  const band = framework.grades.findIndex(({ atLeast }) => decimal(score).gte(atLeast));
  const effects = framework.vetoes
    .filter(({ id }) => vetoes.some((fired) => fired.id === id))
    .map(({ effect }) => vetoEffect(effect));
  const caps = effects.flatMap((effect) =>
    effect.kind === "cap" ? [grades.indexOf(effect.grade)] : [],
  );
  const lowered = effects.reduce(
    (sum, effect) => sum + (effect.kind === "lowerBy" ? effect.grades : 0),
    0,
  );
  const place = Math.max(band < 0 ? lowest : band, ...caps) + lowered;
  // Stryker disable next-line StringLiteral: a wording
  return known(grades[Math.min(place, lowest)], `grade ${place}`);
};
