import { decimal, fractionDigits } from "../../decimal.ts";
import { computedRate, roundHalfUp } from "../computed-rate.ts";
import type { IntegrityRule } from "../figure.ts";
import { faulty, sound } from "../judgement.ts";

/** A stated rate is what its own numbers give, rounded half up to the digits it states. */
export const statedRate: IntegrityRule = (figure) => {
  const { indicator, value, numerator, denominator } = figure;
  if (numerator === undefined || denominator === undefined) return [];
  const rate = computedRate({ unit: indicator.unit, numerator, denominator });
  if (rate === undefined) return [];
  const computed = roundHalfUp(rate, fractionDigits(value));
  if (decimal(computed).eq(value)) return [sound("rateDiffers")];
  const unit = indicator.unit === "%" ? "%" : "";
  const values = { name: indicator.name, stated: value, numerator, denominator, computed, unit };
  return [faulty("rateDiffers", { path: figure.at("value"), values })];
};
