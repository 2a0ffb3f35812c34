import { decimal } from "../../domain/decimal.ts";
import type { Indicator } from "../../domain/framework.ts";
import { indicatorById } from "../../domain/framework-items.ts";
import type { CriterionScore } from "../../domain/score.ts";
import type { Block } from "../content.ts";
import { onceFor } from "../once.ts";
import { type ReportInput, type ScoredPriority, scoredPriorities } from "../report-input.ts";
import { isChange } from "./change.ts";
import { doubtsIn } from "./doubts.ts";
import { isZero, unitInProse } from "./quantity.ts";

/** A reading that speaks for the county: it meets what is asked, or is only reported; nothing puts it in doubt. */
export interface Merit {
  readonly criterion: CriterionScore;
  readonly indicator: Indicator;
}

export interface PriorityMerits extends ScoredPriority {
  readonly merits: readonly Merit[];
}

export const meritsOf = onceFor((input: ReportInput): readonly PriorityMerits[] => {
  const isDoubted = doubtsIn(input);
  return scoredPriorities(input).map((scored) => ({
    ...scored,
    merits: scored.items
      .flatMap(({ score }) => score.criteria)
      .flatMap((criterion) => {
        const indicator = indicatorById(input.framework, criterion.indicator ?? "");
        return indicator === undefined ? [] : [{ criterion, indicator }];
      })
      .filter((merit) => isMerit(merit) && !isDoubted(merit.criterion)),
  }));
});

/** Nothing at all is a merit only where nothing is asked for: no dropouts, no large classes, no change for the worse. */
const isMerit = ({ criterion, indicator }: Merit): boolean => {
  const { kind, state, reading, threshold = "0" } = criterion;
  if (reading === undefined || reading === "false") return false;
  const mayBeNone =
    (kind === "atMost" && isZero(threshold)) || kind === "deductPerCase" || isChange(indicator);
  if (isZero(reading) && !mayBeNone) return false;
  return state === "met" || state === "reported";
};

/** Without the readings whose figure the county's own words give already, as far as a figure is telling enough to know it by. */
export const withoutTold = (
  priorities: readonly PriorityMerits[],
  own: readonly Block[],
): readonly PriorityMerits[] => {
  const words = own.map((block) => ("text" in block ? block.text : "")).join("\n");
  return priorities.map((each) => ({
    ...each,
    merits: each.merits.filter(({ criterion, indicator }) => {
      const figure = `${criterion.reading ?? ""}${unitInProse(indicator.unit)}`;
      return !(isTelling(criterion.reading ?? "") && saysFigure(words, figure));
    }),
  }));
};

const isTelling = (value: string): boolean => /\d\.\d|[1-9]\d{2}/.test(value) && value !== "100";

const saysFigure = (words: string, figure: string): boolean =>
  new RegExp(`(?<![\\d.])${RegExp.escape(figure)}`).test(words);

/** As many as asked, those that weigh most in points, in the order they stand in; none of a priority that has none left. */
export const heaviest = (
  priorities: readonly PriorityMerits[],
  many: number,
): readonly PriorityMerits[] => {
  const ranked = priorities
    .flatMap(({ merits }) => merits)
    .toSorted((one, other) => decimal(other.criterion.points).cmp(one.criterion.points));
  const kept = new Set(ranked.slice(0, many));
  return priorities
    .map((each) => ({ ...each, merits: each.merits.filter((merit) => kept.has(merit)) }))
    .filter(({ merits }) => merits.length > 0);
};
