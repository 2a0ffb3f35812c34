import * as z from "zod";
import { DecimalText } from "../decimal.ts";
import type { Framework } from "../framework/framework.ts";
import { caseMark, marksOf, NARRATIVE_ITEM } from "../status/marks.ts";
import type { Status } from "../status/status.ts";
import type { Head } from "./decision.ts";
import { firstDue, type Gate, hasMoved, isPastCity, lastUrging } from "./gate.ts";
import { itemStates } from "./item-state.ts";
import { Day } from "./moments.ts";
import { makeReview, type Reviewed } from "./review.ts";
import { Stage } from "./stage.ts";

/** What an overview shows of a review, and what a city's and a province's list of things to do is made from. No clock is in it. */
export const Outline = z.object({
  stage: Stage,
  /** How many decisions it was made of. */
  decisions: z.int().nonnegative(),
  score: DecimalText,
  grade: z.string(),
  /** Items and the county's own words by state; those that no state names are open. */
  states: z.partialRecord(z.enum(itemStates), z.array(z.string())),
  /** Something is not what was signed. */
  moved: z.boolean(),
  /** Nothing of it waits for the city. */
  forwarded: z.boolean(),
  /** While items are given back, the day by which the first of them has to be mended. */
  due: Day.optional(),
  /** A later day than the cycle's that was given for filling in all items. */
  fillUntil: Day.optional(),
  urged: z.int().positive().optional(),
});
export type Outline = z.infer<typeof Outline>;

/** Of a county's status and what its decisions come to; one that filed nothing has an outline too once somebody decides on it. */
export const outlineAt = (
  status: Status,
  framework: Framework,
  { folded, count }: Pick<Head<Gate>, "folded" | "count">,
): Outline =>
  outlineOf(
    { framework, status, gate: folded, marks: marksOf(status), mark: caseMark(status) },
    count,
  );

export const outlineOf = (reviewed: Reviewed, decisions: number): Outline => {
  const { gate } = reviewed;
  const review = makeReview(reviewed);
  const states = Map.groupBy(
    [...review.items, { id: NARRATIVE_ITEM, state: review.ownWords.state }],
    ({ state }) => state,
  );
  const due = firstDue(gate);
  const urged = lastUrging(gate, Object.keys(gate.items));
  return {
    stage: gate.stage,
    decisions,
    score: review.result.score,
    grade: review.result.grade,
    states: Object.fromEntries(
      [...states]
        .filter(([state]) => state !== "open")
        .map(([state, items]) => [state, items.map(({ id }) => id)]),
    ),
    moved: hasMoved(reviewed),
    forwarded: isPastCity(gate, reviewed.mark),
    ...(due !== undefined && { due }),
    ...(gate.fillUntil !== undefined && { fillUntil: gate.fillUntil }),
    ...(urged !== undefined && { urged }),
  };
};
