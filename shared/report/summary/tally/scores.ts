import type Big from "big.js";
import { decimal, dividePoints } from "../../../domain/decimal.ts";
import type { Scores } from "../summary-figures.ts";

/** Average and median rounded half up to 0.01; nothing of no scores. */
export const scoresOf = (scores: readonly Big[]): Scores | undefined => {
  const sorted = scores.toSorted((one, other) => one.cmp(other));
  const [lowest] = sorted;
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined) return undefined;
  return {
    average: mean(sorted),
    median: mean(middleOf(sorted)),
    highest: highest.toFixed(2),
    lowest: lowest.toFixed(2),
  };
};

const mean = (scores: readonly Big[]): string =>
  dividePoints(
    scores.reduce((sum, score) => sum.plus(score), decimal("0")),
    decimal(String(scores.length)),
  ).toFixed(2);

/** The one in the middle, or the two where the count is even. */
const middleOf = (sorted: readonly Big[]): readonly Big[] => {
  const half = Math.floor(sorted.length / 2);
  return sorted.slice(sorted.length % 2 === 0 ? half - 1 : half, half + 1);
};
