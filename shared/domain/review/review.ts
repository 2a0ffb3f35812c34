import { decimal, sumPoints } from "../decimal.ts";
import type { Item } from "../framework/framework.ts";
import { itemsOf } from "../framework/framework-items.ts";
import { firedVetoes, gradeOf } from "../scoring/grade.ts";
import type { FiredVeto, ItemScore } from "../scoring/score.ts";
import { hasFiled } from "../status/make-status.ts";
import { NARRATIVE_ITEM } from "../status/marks.ts";
import { itemGate } from "./gate.ts";
import { type ItemState, isConfirmed, itemState } from "./item-state.ts";
import { adjustedScore, type Difference, differencesOf } from "./level-points.ts";
import { departmentsOf, type Situation } from "./situation.ts";

/** What a review is made of: content and decisions, no clock and nobody who looks. */
export type Reviewed = Pick<Situation, "gate" | "framework" | "status" | "marks" | "mark">;

export interface ReviewedItem {
  readonly id: string;
  readonly state: ItemState;
  readonly mark: string;
  /** 自评分: shown beside, never counted. */
  readonly self?: string;
  readonly system: string;
  readonly city?: string;
  /** 采用分: the city's while its word stands, else the system's. */
  readonly effective: string;
  /** Each with the decision that it stands in. */
  readonly differences: readonly (Difference & { readonly decision: number })[];
  readonly lead: string | undefined;
  readonly assist: readonly string[];
}

export interface Result {
  readonly score: string;
  readonly grade: string;
  readonly vetoes: readonly FiredVeto[];
}

export interface Review {
  readonly items: readonly ReviewedItem[];
  /** The county's own words. */
  readonly ownWords: { readonly state: ItemState; readonly mark: string };
  readonly result: Result;
}

/** Law 3: the review of a county is a function of its status and of the decisions on it. */
export const makeReview = (reviewed: Reviewed): Review => {
  const { gate, marks, status } = reviewed;
  const scores = new Map(status.items.map((item) => [item.id, item]));
  const levels = itemsOf(reviewed.framework).flatMap((item) => {
    const system = scores.get(item.id);
    return system ? [levelsOf(item, system, reviewed)] : [];
  });
  const ownMark = marks.get(NARRATIVE_ITEM) ?? "";
  return {
    items: levels.map((each) => itemOf(each, reviewed)),
    ownWords: { state: itemState(gate, NARRATIVE_ITEM, ownMark), mark: ownMark },
    result: resultOf(
      levels.map(({ effective }) => effective),
      reviewed,
    ),
  };
};

interface Levels {
  readonly item: Item;
  /** The city's decision that stands. */
  readonly decision: number;
  readonly system: ItemScore;
  readonly city: ItemScore | undefined;
  readonly effective: ItemScore;
}

const levelsOf = (item: Item, system: ItemScore, { gate, marks }: Reviewed): Levels => {
  const { city: word } = itemGate(gate, item.id);
  const city =
    word && isConfirmed(gate, item.id, marks.get(item.id))
      ? adjustedScore(item, system, word.adjustments ?? [])
      : undefined;
  return { item, decision: word?.number ?? 0, system, city, effective: city ?? system };
};

const itemOf = (
  { item, decision, system, city, effective }: Levels,
  reviewed: Reviewed,
): ReviewedItem => {
  const { gate, marks } = reviewed;
  const { self } = itemGate(gate, item.id);
  const mark = marks.get(item.id) ?? "";
  return {
    id: item.id,
    state: itemState(gate, item.id, mark),
    mark,
    ...(self && { self: self.points }),
    system: system.score,
    ...(city && { city: city.score }),
    effective: effective.score,
    differences: differencesOf(system, effective).map((each) => ({ ...each, decision })),
    ...departmentsOf(reviewed, item.id),
  };
};

/** The grade of what counts, with the vetoes of its readings and those that were declared and not lifted. */
const resultOf = (
  effective: readonly ItemScore[],
  { gate, framework, status }: Reviewed,
): Result => {
  const score = sumPoints(effective.map((item) => item.score));
  const declared = framework.vetoes.flatMap(({ id }) =>
    Object.hasOwn(gate.vetoes, id) ? [{ id }] : [],
  );
  const vetoes = [...firedVetoes(framework, effective), ...declared];
  return { score, grade: gradeNow(score, vetoes, { framework, status }), vetoes };
};

const gradeNow = (
  score: string,
  vetoes: readonly FiredVeto[],
  { framework, status }: Pick<Reviewed, "framework" | "status">,
): string =>
  vetoes.length > 0 || hasFiled(status.items, status) || decimal(score).gt(0)
    ? gradeOf(framework, score, vetoes)
    : status.grade;
