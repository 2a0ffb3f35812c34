import { decimal } from "../../domain/decimal.ts";
import type { Fact } from "../../domain/evidence/fact.ts";
import type { Indicator } from "../../domain/framework/framework.ts";
import { indicatorById } from "../../domain/framework/framework-items.ts";
import { factPartsDiffer } from "../../domain/integrity/fact-parts.ts";
import { known } from "../../domain/known.ts";
import { onceFor } from "../../domain/once.ts";
import type { CriterionScore } from "../../domain/scoring/score.ts";
import type { Block } from "../content.ts";
import {
  type ReportInput,
  type ScoredPriority,
  scoredPriorities,
  toldFacts,
} from "../report-input.ts";
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
  /** What no indicator holds, in the county's words for it. */
  readonly facts: readonly string[];
}

export const meritsOf = onceFor((input: ReportInput): readonly PriorityMerits[] => {
  const isDoubted = doubtsIn(input);
  return scoredPriorities(input).map((scored) => ({
    ...scored,
    facts: factsOf(scored, input),
    merits: scored.items
      .flatMap(({ score }) => score.criteria)
      .flatMap((criterion) => {
        const indicator = indicatorById(input.framework, criterion.indicator);
        return indicator === undefined ? [] : [{ criterion, indicator }];
      })
      .filter((merit) => isMerit(merit) && !isDoubted(merit.criterion)),
  }));
});

const factsOf = ({ items }: ScoredPriority, input: ReportInput): readonly string[] => {
  const ids = new Set(items.map(({ item }) => item.id));
  const texts = toldFacts(input)
    .filter((fact) => ids.has(fact.item) && factPartsDiffer(fact, "").length === 0)
    .map(factClause)
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
  // Two departments may each file the same honour
  return [...new Set(texts)];
};

/** A fact in the county's words, to stand among clauses. */
export const factClause = ({ text }: Pick<Fact, "text">): string =>
  text.replace(/[。；，\s]+$/, "");

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
    facts: each.facts.filter((text) => !words.includes(text)),
    merits: each.merits.filter(({ criterion, indicator }) => {
      const reading = known(criterion.reading, `the reading of ${indicator.id}`);
      return !(isTelling(reading) && saysFigure(words, `${reading}${unitInProse(indicator.unit)}`));
    }),
  }));
};

const isTelling = (value: string): boolean => /\d\.\d|[1-9]\d{2}/.test(value) && value !== "100";

const saysFigure = (words: string, figure: string): boolean =>
  new RegExp(`(?<![\\d.])${RegExp.escape(figure)}`).test(words);

/** How much of the merits is told. */
export interface Share {
  readonly readings: number;
  readonly facts: number;
}

/** The readings that weigh most in points and the first facts, in the order they stand in; nothing of a priority that has none left. */
export const heaviest = (
  priorities: readonly PriorityMerits[],
  share: Share,
): readonly PriorityMerits[] => {
  const ranked = priorities
    .flatMap(({ merits }) => merits)
    .toSorted((one, other) => decimal(other.criterion.points).cmp(one.criterion.points));
  const kept = new Set(ranked.slice(0, share.readings));
  const facts = new Set(priorities.flatMap((each) => each.facts).slice(0, share.facts));
  return priorities
    .map((each) => ({
      ...each,
      facts: each.facts.filter((text) => facts.has(text)),
      merits: each.merits.filter((merit) => kept.has(merit)),
    }))
    .filter((each) => each.merits.length + each.facts.length > 0);
};
