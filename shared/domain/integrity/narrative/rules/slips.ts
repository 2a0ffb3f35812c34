import Big from "big.js";
import { decimal } from "../../../decimal.ts";
import type { Quantity } from "../reading/quantity.ts";
import { amountOf, blurOf } from "../reading/ranges.ts";

interface Sum {
  /** Whether the names of the parts are of one sort. */
  readonly alike: boolean;
  readonly parts: readonly Quantity[];
  readonly whole: Quantity;
}

/**
 * Whether one slip of the pen makes the difference: two digits changed places or the point moved in one of the numbers.
 * By chance hardly any list that names only some of its parts is one such slip away from its whole; of a list of four or
 * more, so is one wrong digit.
 */
export const isOneSlipOff = ({ parts, whole, alike }: Sum): boolean => {
  const least = alike || parts.length > 3 ? SMALLEST : UNLIKE;
  if (decimal(whole.value).lt(least)) return false;
  const sum = parts.reduce((all, each) => all.plus(amountOf(each)), new Big(0));
  const missing = amountOf(whole).minus(sum);
  const blur = [whole, ...parts].reduce((all, each) => all.plus(blurOf(each)), new Big(0));
  const closes = (quantity: Quantity, by: Big) =>
    meantFor(quantity).some((value) =>
      decimal(value).times(quantity.scale).minus(amountOf(quantity)).minus(by).abs().lte(blur),
    ) ||
    (parts.length > 3 && isOneDigit(quantity, by));
  return closes(whole, missing.times(-1)) || parts.some((part) => closes(part, missing));
};

/** Below these numbers have so few digits that any two are a slip apart. */
const SMALLEST = 200;
const UNLIKE = 1_000;

/** What may have been meant by a number: two neighbouring digits the other way round, the point a place further on. */
export const meantFor = ({ value }: Quantity): readonly string[] => {
  const swapped = [...value].flatMap((digit, at) => {
    const next = value[at + 1];
    return next === undefined ||
      digit === next ||
      !/\d/.test(digit + next) ||
      /\./.test(digit + next)
      ? []
      : [`${value.slice(0, at)}${next}${digit}${value.slice(at + 2)}`];
  });
  return [
    ...swapped.filter((each) => !/^0\d/.test(each)),
    decimal(value).times(10).toFixed(),
    decimal(value).div(10).toFixed(),
  ];
};

/** Whether another digit in one place of the number makes the difference, which is small beside the number. */
const isOneDigit = (quantity: Quantity, by: Big): boolean => {
  const digits = by.abs().div(quantity.scale).toFixed();
  if (!/^[1-9]0*(?:\.0*)?$|^0?\.0*[1-9]0*$/.test(digits)) return false;
  const changed = decimal(quantity.value).plus(by.div(quantity.scale));
  const [one, other] = [quantity.value, changed.toFixed(fraction(quantity.value))];
  return (
    changed.gt(0) &&
    one.length === other.length &&
    [...one].filter((digit, at) => digit !== other[at]).length === 1
  );
};

const fraction = (value: string): number => value.split(".")[1]?.length ?? 0;
