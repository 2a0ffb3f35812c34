import { decimal } from "../decimal.ts";
import type { CriterionScore, ItemScore, ScoreState } from "./score.ts";

/** What a state is told from: the criterion as it was scored, so that it can be told again of a row that is stored. */
export type Scored = Omit<CriterionScore, "state" | "findings">;

/**
 * README "Scoring": a criterion is met when its reading meets its threshold exactly. Points are rounded half up, so a
 * reading that misses by a hair may have all of them and is `partial` all the same.
 */
export const stateOf = (criterion: Scored): ScoreState => {
  if (isMissing(criterion)) return "missing";
  if (criterion.kind === "reported") return "reported";
  if (isMet(criterion)) return "met";
  return decimal(criterion.score).eq(0) ? "unmet" : "partial";
};

const isMissing = ({ kind, reading, documents = [] }: Scored): boolean =>
  kind === "documents"
    ? documents.every(({ evidenceId }) => evidenceId === undefined)
    : reading === undefined;

// Stryker disable next-line StringLiteral: what has no reading is missing, and then nobody asks whether it is met
const isMet = ({ kind, reading = "", threshold, previous, documents = [] }: Scored): boolean => {
  switch (kind) {
    case "documents":
      return documents.every(({ evidenceId }) => evidenceId !== undefined);
    case "yes":
      return reading === "true";
    case "notBelowPreviousYear":
      // 只增不减: without last year's figure nothing shows that it did not fall
      return previous !== undefined && decimal(reading).gte(previous);
    case "atLeast":
    case "deductPerMissing":
      return threshold !== undefined && decimal(reading).gte(threshold);
    case "atMost":
      return threshold !== undefined && decimal(reading).lte(threshold);
    case "deductPerCase":
      return decimal(reading).eq(0);
    case "reported":
      // Stryker disable next-line BooleanLiteral: a state of its own, told before anybody asks whether it is met
      return false;
  }
};

/**
 * Of the criteria that carry points: met when all are, `missing` while nothing was filed for any of them, `unmet` when
 * nothing was earned. An item without points is `reported` once something of it is.
 */
export const stateOfItem = ({ score, criteria }: Pick<ItemScore, "score" | "criteria">) => {
  const earning = criteria.filter(({ points }) => decimal(points).gt(0));
  if (earning.length === 0) return isReported(criteria) ? "reported" : "missing";
  if (earning.every(({ state }) => state === "missing")) return "missing";
  if (earning.every(({ state }) => state === "met")) return "met";
  return decimal(score).eq(0) ? "unmet" : "partial";
};

const isReported = (criteria: readonly CriterionScore[]): boolean =>
  criteria.some(({ state }) => state !== "missing");

/** The same item with the states that its own readings give: rows of a time that told them from rounded points. */
export const withStates = (item: ItemScore): ItemScore => {
  const criteria = item.criteria.map((criterion) => ({ ...criterion, state: stateOf(criterion) }));
  return { ...item, criteria, state: stateOfItem({ score: item.score, criteria }) };
};
