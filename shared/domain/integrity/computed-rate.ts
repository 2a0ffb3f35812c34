import Big from "big.js";
import { DecimalText, decimal, percentage, ratio } from "../decimal.ts";

export interface Fraction {
  readonly unit: string;
  readonly numerator: DecimalText;
  readonly denominator: DecimalText;
}

/**
 * The rate that a numerator and a denominator give: in percent, or plain for indicators whose unit is a ratio. Nothing
 * where the unit is no rate, where the denominator is not above zero, or where the result is too large to be a reading.
 */
export const computedRate = ({
  unit,
  numerator,
  denominator,
}: Fraction): DecimalText | undefined => {
  const divide = isRate(unit) ? rates[unit] : undefined;
  if (divide === undefined || decimal(denominator).lte(0)) return undefined;
  return DecimalText.safeParse(divide(numerator, denominator)).data;
};

const rates = { "%": percentage, 比值: ratio } as const;

export const isRate = (unit: string): unit is keyof typeof rates => Object.hasOwn(rates, unit);

/** Rounded half up (四舍五入) to so many fraction digits, all of them written. */
export const roundHalfUp = (value: DecimalText, digits: number): DecimalText =>
  decimal(value).round(digits, Big.roundHalfUp).toFixed(digits);
