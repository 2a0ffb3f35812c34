import { decimal, fractionDigits } from "../decimal.ts";

/** Digits a reading is shown with when it has more than it was typed with: a computed rate is kept to twelve. */
const ENOUGH = 2;
const TYPED = 4;

/**
 * A reading as people read it: rounded to two digits, to more where two would put it onto or across a number that it is
 * held against. 89.9967 % of at least 90 % is not shown as 90 %.
 */
export const shownReading = (
  reading: string,
  ...against: readonly (string | undefined)[]
): string => {
  const most = fractionDigits(reading);
  if (most <= TYPED) return reading;
  const exact = decimal(reading);
  // Stryker disable next-line EqualityOperator: with all of its digits a number is shown as it stands, below as here
  for (let digits = ENOUGH; digits < most; digits++) {
    const rounded = exact.round(digits);
    const isTrue = against.every(
      (other) => other === undefined || rounded.cmp(other) === exact.cmp(other),
    );
    if (isTrue) return rounded.toFixed();
  }
  return reading;
};
