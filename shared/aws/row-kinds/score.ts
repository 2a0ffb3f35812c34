import { bounds } from "../../domain/bounds.ts";
import { ItemScore } from "../../domain/scoring/score.ts";
import { rowKind, textPart } from "../row-kind.ts";

/** Derived: what one item of the framework scored, and why. */
export const scoreKind = rowKind({
  word: "SCORE",
  key: { itemId: textPart },
  body: ItemScore,
  bound: bounds.scoreRow,
  streamedTo: [],
});
