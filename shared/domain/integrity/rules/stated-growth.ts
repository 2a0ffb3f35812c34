import { decimal, fractionDigits, percentage } from "../../decimal.ts";
import { roundHalfUp } from "../computed-rate.ts";
import type { IntegrityRule } from "../figure.ts";
import { faulty, sound } from "../judgement.ts";

/** Growth is (x − previous) / previous, at the digits stated. From nothing, or from below it, growth cannot be judged. */
export const statedGrowth: IntegrityRule = (figure) => {
  const { indicator, value, previous, statedGrowth: stated } = figure;
  if (stated === undefined || previous === undefined || decimal(previous).lte(0)) return [];
  const growth = percentage(decimal(value).minus(previous).toFixed(), previous);
  const computed = roundHalfUp(growth, fractionDigits(stated));
  if (decimal(computed).eq(stated)) return [sound("growthDiffers")];
  const values = { name: indicator.name, stated, value, previous, computed };
  return [faulty("growthDiffers", { path: figure.at("statedGrowth"), values })];
};
