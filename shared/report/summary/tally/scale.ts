import type Big from "big.js";
import { decimal, dividePoints } from "../../../domain/decimal.ts";
import type { CountyResult } from "../county-result.ts";

/** The number of points that counties are compared on. */
export interface Scale {
  readonly points: string;
  /** Frameworks of other totals are among them, so that each score counts by its share. */
  readonly isConverted: boolean;
}

/** The total that the frameworks of all who filed have in common, or 100; that of `toldBy` where nobody filed. */
export const scaleOf = (
  filed: readonly CountyResult[],
  toldBy: { readonly totalPoints: string },
): Scale => {
  const [common = toldBy.totalPoints, ...others] = new Set(
    filed.map(({ status }) => status.maxScore),
  );
  return others.length === 0
    ? { points: common, isConverted: false }
    : { points: "100.00", isConverted: true };
};

/** A county's score on the scale; converted, it is rounded half up to 0.01. */
export const scoreOn = ({ points, isConverted }: Scale, { status }: CountyResult): Big =>
  isConverted
    ? dividePoints(decimal(status.score).times(points), decimal(status.maxScore))
    : decimal(status.score);
