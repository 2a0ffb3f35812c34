import Big from "big.js";
import { decimal, fractionDigits } from "../../decimal.ts";
import type { Figure, IntegrityRule } from "../figure.ts";
import { faulty, type Judgement, sound } from "../judgement.ts";
import { isWhole } from "./whole-count.ts";

/**
 * GRIM (granularity of a rate of counted things): where only one of numerator and denominator is filed, some whole
 * counterpart must give the stated rate, rounded or cut off. 100 of n can be 87.7 % (n = 114) but never 87.8 %.
 */
export const wholeCounterpart: IntegrityRule = (figure) => {
  const { indicator, numerator, denominator } = figure;
  if (indicator.kind !== "rate" || indicator.unit !== "%" || indicator.ofAmounts) return [];
  if (numerator !== undefined && denominator === undefined) return denominatorOf(figure, numerator);
  if (denominator !== undefined && numerator === undefined) return numeratorOf(figure, denominator);
  return [];
};

const denominatorOf = (figure: Figure, numerator: string): readonly Judgement[] => {
  if (!isJudged(numerator)) return [];
  if (givesRateAsNumerator(figure.value, numerator)) return [sound("noWholeDenominator")];
  const values = { name: figure.indicator.name, stated: figure.value, numerator };
  return [faulty("noWholeDenominator", { path: figure.at("value"), values })];
};

const numeratorOf = (figure: Figure, denominator: string): readonly Judgement[] => {
  if (!isJudged(denominator) || decimal(denominator).eq(0)) return [];
  if (givesRateAsDenominator(figure.value, denominator)) return [sound("noWholeNumerator")];
  const values = { name: figure.indicator.name, stated: figure.value, denominator };
  return [faulty("noWholeNumerator", { path: figure.at("value"), values })];
};

const isJudged = (count: string): boolean => isWhole(count) && decimal(count).gte(0);

/** The rates that are written as `stated`: half a last digit below when rounded, up to a whole one above when cut off. */
const rangeOf = (stated: string) => {
  const lastDigit = new Big(10).pow(-fractionDigits(stated));
  return { from: decimal(stated).minus(lastDigit.div(2)), below: decimal(stated).plus(lastDigit) };
};

/**
 * Whether some whole denominator gives the rate. The largest one that still gives the lower end gives the lowest rate in reach: is that one in the range? */
export const givesRateAsNumerator = (stated: string, numerator: string): boolean => {
  const { from, below } = rangeOf(stated);
  if (from.lte(0)) return true;
  const hundredfold = decimal(numerator).times(100);
  const largest = hundredfold.div(from).round(0, Big.roundDown);
  return largest.gt(0) && hundredfold.lt(below.times(largest));
};

/** Whether some whole numerator gives the rate. */
export const givesRateAsDenominator = (stated: string, denominator: string): boolean => {
  const { from, below } = rangeOf(stated);
  const lowest = from.times(denominator).div(100);
  const smallest = lowest.lte(0) ? new Big(0) : lowest.round(0, Big.roundUp);
  return smallest.times(100).lt(below.times(denominator));
};
