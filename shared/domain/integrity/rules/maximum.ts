import { decimal } from "../../decimal.ts";
import type { IntegrityRule } from "../figure.ts";
import { impossible, sound } from "../judgement.ts";

/** A share is at most 100 %; a gross rate has no maximum, as it counts pupils of any age over those of the right age. */
export const maximum: IntegrityRule = (figure) => {
  const { maximum: most, name, unit } = figure.indicator;
  if (most === undefined) return [];
  return (["value", "previous"] as const).flatMap((field) => {
    const value = figure[field];
    if (value === undefined) return [];
    if (decimal(value).lte(most)) return [sound("aboveMaximum")];
    const values = { name, value, unit, maximum: most };
    return [impossible("aboveMaximum", { path: figure.at(field), values })];
  });
};
