import Big from "big.js";
import { decimal, dividePoints } from "../decimal.ts";
import type { Criterion } from "../framework/framework.ts";

type Measured = Exclude<
  Criterion,
  { kind: "documents" | "reported" | "yes" | "notBelowPreviousYear" }
>;

/** Points × the part of the allowance that the gap has not eaten; never below 0, rounded once at the end by the caller. */
const afterGap = (points: Big, gap: Big, allowance: string): Big => {
  const width = decimal(allowance);
  if (gap.lte(0)) return points;
  if (gap.gte(width)) return new Big(0);
  return dividePoints(points.times(width.minus(gap)), width);
};

const atLeastZero = (value: Big): Big => (value.lt(0) ? new Big(0) : value);

/** README "Scoring", the kinds that hold a number against another; exact decimals throughout. */
export const pointsFor = (criterion: Measured, reading: Big): Big => {
  const points = decimal(criterion.points);
  switch (criterion.kind) {
    case "atLeast":
      return afterGap(points, decimal(criterion.threshold).minus(reading), criterion.allowance);
    case "atMost":
      return afterGap(points, reading.minus(criterion.threshold), criterion.allowance);
    case "deductPerMissing": {
      const missing = atLeastZero(decimal(criterion.required).minus(reading));
      return atLeastZero(points.minus(missing.times(criterion.deduction)));
    }
    case "deductPerCase":
      return atLeastZero(points.minus(atLeastZero(reading).times(criterion.deduction)));
  }
};

/** The number a reading is held against, as the criterion states it. */
export const thresholdOf = (criterion: Measured): string => {
  switch (criterion.kind) {
    case "atLeast":
    case "atMost":
      return criterion.threshold;
    case "deductPerMissing":
      return criterion.required;
    case "deductPerCase":
      return "0";
  }
};
