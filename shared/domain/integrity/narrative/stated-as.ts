import Big from "big.js";
import { decimal, fractionDigits } from "../../decimal.ts";

/** Whether a number may be written as `stated`: rounded half up to its digits, or cut off there. */
export const isStatedAs = (stated: string, exact: Big): boolean => {
  const digits = fractionDigits(stated);
  return (
    exact.round(digits, Big.roundHalfUp).eq(stated) || exact.round(digits, Big.roundDown).eq(stated)
  );
};

/** `part` of `whole` in percent, with digits to spare. */
export const percentOf = (part: string, whole: string): Big | undefined =>
  decimal(whole).eq(0) ? undefined : decimal(part).times(100).div(whole);
