import Big from "big.js";
import { decimal, fractionDigits } from "../../../decimal.ts";
import type { Quantity, Range } from "./quantity.ts";

/** What a quantity may be in its dimension: a rounded one half a last digit either way, a bound what it leaves open. */
export const rangeOf = (quantity: Quantity): Range => {
  const known = ranges.get(quantity);
  if (known !== undefined) return known;
  const range = computedRange(quantity);
  ranges.set(quantity, range);
  return range;
};

/** Many rules ask for the same range; it is computed once. */
const ranges = new WeakMap<Quantity, Range>();

/** The same of a quantity that was made for this question and is asked nothing more. */
export const computedRange = (quantity: Quantity): Range => {
  const value = amountOf(quantity);
  const blur = blurOf(quantity);
  switch (quantity.bound) {
    case "exact":
      return { low: value.minus(blur), high: value.plus(blur) };
    case "fewMore":
      return { low: value, high: fewMoreThan(quantity) };
    case "above":
      return { low: value, high: undefined };
    case "below":
      return { low: new Big(0), high: value };
    case "about":
      return { low: new Big(0), high: undefined };
  }
};

/** The number in the dimension's own unit: 1.2万元 → 12000. */
export const amountOf = ({ value, scale }: Quantity): Big => decimal(value).times(scale);

/** What amounts come to together. */
export const totalOf = (parts: readonly Quantity[]): Big =>
  parts.reduce((sum, each) => sum.plus(amountOf(each)), new Big(0));

/** Half a last digit of what is written rounded: 33321万元 stands for money to the 分, 2172名 for nobody's half. */
export const blurOf = ({ value, scale, dimension }: Quantity): Big => {
  const digits = fractionDigits(value);
  // Stryker disable next-line NumericLiteral: a scale is a power of ten
  const isScaled = scale.gt(1);
  const isRounded = digits > 0 || isScaled || dimension === "%" || dimension === "百分点";
  return isRounded ? lastDigit(digits).div(2).times(scale) : new Big(0);
};

export const lastDigit = (digits: number): Big => new Big(10).pow(-digits);

/** `500余` stays below 600 and `3690余` below 3700: one more of the last digit that is no zero. */
const fewMoreThan = (quantity: Quantity): Big | undefined => {
  const zeros = /^[1-9]\d*?(0*)$/.exec(quantity.value)?.[1];
  if (zeros === undefined) return undefined;
  return amountOf(quantity).plus(new Big(10).pow(zeros.length).times(quantity.scale));
};

export const sumOf = (ranges: readonly Range[]): Range =>
  ranges.reduce(
    (all, { low, high }) => ({
      low: all.low.plus(low),
      high: all.high === undefined || high === undefined ? undefined : all.high.plus(high),
    }),
    NOTHING,
  );

/** Whether two quantities can be the same. */
export const overlap = (one: Range, other: Range): boolean =>
  (one.high === undefined || one.high.gte(other.low)) &&
  (other.high === undefined || other.high.gte(one.low));

/** Whether one is surely larger than the other. */
export const isAbove = (one: Range, other: Range): boolean =>
  other.high !== undefined && one.low.gt(other.high);

export const NOTHING: Range = { low: new Big(0), high: new Big(0) };

export const middleOf = ({ low, high }: Range): Big => low.plus(high ?? low).div(2);
