import Big from "big.js";
import { decimal, fractionDigits } from "../../decimal.ts";
import type { Range } from "./reading/quantity.ts";
import { lastDigit } from "./reading/ranges.ts";

/** Whether a number may be written as `stated`: rounded half up to its digits, or cut off there. */
export const isStatedAs = (stated: string, exact: Big): boolean => {
  const digits = fractionDigits(stated);
  return (
    exact.round(digits, Big.roundHalfUp).eq(stated) || exact.round(digits, Big.roundDown).eq(stated)
  );
};

/**
 * Whether some number of a range may be written as `stated`: from half a last digit before it, where it was rounded, up to
 * a whole one behind it, where it was cut off.
 */
export const isStatedWithin = (stated: string, { low, high }: Range): boolean => {
  const value = decimal(stated);
  const digit = lastDigit(fractionDigits(stated));
  const mirrored = value.lt(0) || (value.eq(0) && low.lt(0));
  if (mirrored && high !== undefined)
    return isStatedWithin(value.times(-1).toFixed(fractionDigits(stated)), {
      low: high.times(-1),
      high: low.times(-1),
    });
  return low.lt(value.plus(digit)) && (high === undefined || high.gte(value.minus(digit.div(2))));
};

/** The percentages that one range can be of another. */
export const percentWithin = (part: Range, whole: Range): Range | undefined => {
  if (whole.low.lte(0) || part.high === undefined) return undefined;
  return {
    low: part.low.times(100).div(whole.high ?? whole.low),
    high: part.high.times(100).div(whole.low),
  };
};
