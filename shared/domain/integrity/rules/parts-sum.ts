import Big from "big.js";
import { decimal, fractionDigits } from "../../decimal.ts";
import type { IntegrityRule } from "../figure.ts";
import { faulty, sound } from "../judgement.ts";

/** Parts sum to their whole: to the numerator where one is filed, else to the value. */
export const partsSum: IntegrityRule = (figure) => {
  const { indicator, parts = [], numerator, value } = figure;
  if (parts.length === 0) return [];
  const whole = numerator === undefined ? "value" : "numerator";
  const stated = numerator ?? value;
  const sum = parts.reduce((total, part) => total.plus(part), new Big(0));
  const gap = sum.minus(stated).abs();
  if (gap.lte(roundingOf([...parts, stated]))) return [sound("partsDoNotSum")];
  const values = { name: indicator.name, sum: sum.toFixed(), whole, stated };
  return [faulty("partsDoNotSum", { path: figure.at("parts"), values })];
};

/** Numbers with fraction digits may each have been rounded by half a last digit; whole numbers were counted. */
const roundingOf = (numbers: readonly string[]): Big =>
  numbers
    .filter((number) => fractionDigits(number) > 0)
    .reduce((total, number) => total.plus(halfLastDigit(number)), new Big(0));

const halfLastDigit = (number: string): Big =>
  decimal("0.5").times(new Big(10).pow(-fractionDigits(number)));
