import { decimal } from "../decimal.ts";
import { finding } from "../findings/finding.ts";
import type { IntegrityRule } from "./figure.ts";

/** Where a share cannot exceed 100 %, those who have something are among those who could. */
export const numeratorWithinDenominator: IntegrityRule = (figure) => {
  const { numerator, denominator, indicator } = figure;
  if (numerator === undefined || denominator === undefined || indicator.maximum !== "100")
    return [];
  if (decimal(numerator).lte(denominator)) return [];
  const values = { name: indicator.name, numerator, denominator };
  return [finding("numeratorAboveDenominator", { path: figure.at("numerator"), values })];
};
