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
  const grains = grainsOf([whole, ...parts]);
  const sum = parts.reduce((all, each) => all.plus(amountOf(each)), new Big(0));
  if (grains < leastOf({ parts, whole, alike }, sum)) return false;
  const missing = amountOf(whole).minus(sum);
  const blur = [whole, ...parts].reduce((all, each) => all.plus(blurOf(each)), new Big(0));
  const manyDigits = (parts.length > 3 && grains >= UNLIKE) || (alike && grains >= MANY);
  const closes = (quantity: Quantity, by: Big) =>
    meantFor(quantity).some((value) =>
      decimal(value).times(quantity.scale).minus(amountOf(quantity)).minus(by).abs().lte(blur),
    ) ||
    (manyDigits && isOneDigit(quantity, by));
  return closes(whole, missing.times(-1)) || parts.some((part) => closes(part, missing));
};

/** Below this a whole has so few digits that any two numbers are a slip apart. Parts above their whole are wrong anyway. */
const leastOf = ({ parts, whole, alike }: Sum, sum: Big): number => {
  if (alike && sum.gt(amountOf(whole))) return parts.length > 2 ? 20 : 50;
  if (alike && parts.length > 2) return 100;
  return alike || parts.length > 3 ? 200 : UNLIKE;
};

const UNLIKE = 1_000;
const MANY = 10_000;

/** How many of the coarsest unit that all numbers share the whole has: 5000, 3200 and 1800 are 50 hundreds. */
const grainsOf = (numbers: readonly [Quantity, ...Quantity[]]): number => {
  const zeros = numbers.map(({ value }) =>
    value.includes(".") ? 0 : (/0*$/.exec(value)?.[0].length ?? 0),
  );
  const [whole] = numbers;
  return whole.value.includes(".")
    ? Number(whole.value.replace(".", ""))
    : Number(whole.value) / 10 ** Math.min(...zeros);
};

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
  if (!/^[1-9]0*$|^0\.0*[1-9]$/.test(digits)) return false;
  const changed = decimal(quantity.value).plus(by.div(quantity.scale));
  const [one, other] = [quantity.value, changed.toFixed(fraction(quantity.value))];
  return (
    changed.gt(0) &&
    one.length === other.length &&
    [...one].filter((digit, at) => digit !== other[at]).length === 1
  );
};

const fraction = (value: string): number => value.split(".")[1]?.length ?? 0;
