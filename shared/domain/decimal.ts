import Big from "big.js";
import * as z from "zod";

/** A decimal number as text, e.g. `"-0.5"` or `"33321"`: no exponent, no grouping, at most 15 whole and 12 fraction digits. */
export const DecimalText = z.string().regex(/^-?\d{1,15}(\.\d{1,12})?$/);
export type DecimalText = z.infer<typeof DecimalText>;

/** Fraction digits kept of a quotient. */
const QUOTIENT_DIGITS = 12;

export const decimal = (text: string): Big => new Big(text);

/** `numerator / denominator × 100`, to 12 fraction digits, without trailing zeros. The denominator is not zero. */
export const percentage = (numerator: string, denominator: string): DecimalText =>
  quotient(new Quotient(numerator).times(100), denominator);

/** `numerator / denominator` likewise, for indicators whose unit is a plain ratio. */
export const ratio = (numerator: string, denominator: string): DecimalText =>
  quotient(new Quotient(numerator), denominator);

/** Rounded half up, but never onto a shorter number than the true one: what misses a threshold by a hair still does. */
const quotient = (numerator: Big, denominator: string): DecimalText => {
  const rounded = numerator.div(denominator);
  const isShort = fractionDigits(rounded.toFixed()) < QUOTIENT_DIGITS;
  const left = numerator.minus(rounded.times(denominator));
  if (!isShort || left.eq(0)) return rounded.toFixed();
  const isAbove = left.gt(0) === decimal(denominator).gt(0);
  return rounded.plus(isAbove ? LAST_DIGIT : -LAST_DIGIT).toFixed();
};

/** Division rounded half up to 0.01 once: big.js carries the whole remainder, so nothing is lost before the rounding. */
export const dividePoints = (numerator: Big, denominator: Big): Big =>
  new Points(numerator).div(denominator);

const withDigits = (digits: number) => {
  const Digits = Big();
  Digits.DP = digits;
  Digits.RM = Big.roundHalfUp;
  return Digits;
};
const Quotient = withDigits(QUOTIENT_DIGITS);
const Points = withDigits(2);
const LAST_DIGIT = 10 ** -QUOTIENT_DIGITS;

/** README "Scoring": each criterion is rounded half up to 0.01 point. */
export const toPoints = (value: Big): DecimalText => value.round(2, Big.roundHalfUp).toFixed(2);

export const sumPoints = (points: readonly string[]): DecimalText =>
  points.reduce((total, each) => total.plus(each), new Big(0)).toFixed(2);

/** How many fraction digits the text states: `"87.8"` → 1. */
export const fractionDigits = (text: string): number => text.split(".")[1]?.length ?? 0;
