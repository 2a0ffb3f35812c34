import { decimal } from "../../decimal.ts";
import type { IntegrityRule } from "../figure.ts";
import { impossible, sound } from "../judgement.ts";

/** Where a share cannot exceed 100 %, those who have something are among those who could. */
export const numeratorWithinDenominator: IntegrityRule = (figure) => {
  const { numerator, denominator, indicator } = figure;
  if (numerator === undefined || denominator === undefined || indicator.maximum !== "100")
    return [];
  if (decimal(numerator).lte(denominator)) return [sound("numeratorAboveDenominator")];
  const values = { name: indicator.name, numerator, denominator };
  return [impossible("numeratorAboveDenominator", { path: figure.at("numerator"), values })];
};
