import Big from "big.js";
import { decimal } from "../../decimal.ts";
import type { Indicator } from "../../framework/framework.ts";
import type { IntegrityRule } from "../figure.ts";
import { faulty, sound } from "../judgement.ts";

/**
 * A figure near 10, 100, 1000 … times last year's (or that fraction of it) was probably filed in another unit: 元 for
 * 万元, a share of 1 for one of 100. Ten times alone is suspicious of money only; counts do grow tenfold.
 */
export const orderOfMagnitude: IntegrityRule = (figure) => {
  const { indicator, value, previous } = figure;
  if (previous === undefined || decimal(value).lte(0) || decimal(previous).lte(0)) return [];
  const smaller = decimal(value).lt(previous) ? value : previous;
  const larger = smaller === value ? previous : value;
  const power = nearPowerOfTen(decimal(larger).div(smaller));
  if (power === undefined || power < leastPower(indicator)) return [sound("orderOfMagnitude")];
  const factor = new Big(10).pow(smaller === value ? -power : power).toFixed();
  const { name, unit } = indicator;
  const values = { name, value, previous, factor, unit };
  return [faulty("orderOfMagnitude", { path: figure.at("value"), values })];
};

/** Within a quarter: last year's figure in the right unit would hardly have moved further. */
const LOWEST = decimal("0.8");
const HIGHEST = decimal("1.25");
const LARGEST_POWER = 9;

const nearPowerOfTen = (times: Big): number | undefined =>
  Array.from({ length: LARGEST_POWER }, (_, at) => at + 1).find((power) => {
    const scaled = times.div(new Big(10).pow(power));
    return scaled.gte(LOWEST) && scaled.lte(HIGHEST);
  });

const leastPower = ({ kind, unit }: Indicator): number =>
  kind === "amount" && /^万?元/.test(unit) ? 1 : 2;
