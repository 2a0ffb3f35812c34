import { decimal } from "../../domain/decimal.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { warning } from "../../domain/findings/make-finding.ts";
import type { Framework } from "../../domain/framework/framework.ts";
import { criteriaOf } from "../../domain/framework/framework-items.ts";
import { computedRate } from "../../domain/integrity/computed-rate.ts";
import type { Figure } from "../../domain/integrity/figure.ts";
import type { ReadFigure } from "./figure-of.ts";

/** Rates that are to be small, as the share of large classes: 0.65 % is an ordinary figure of theirs. */
export const smallRates = (framework: Framework): ReadonlySet<string> =>
  new Set(
    criteriaOf(framework).flatMap((criterion) =>
      criterion.kind === "atMost" || criterion.kind === "deductPerCase"
        ? [criterion.indicator]
        : [],
    ),
  );

/**
 * A share between 0 and 1 % is rare: 0.973 was probably meant to be 97.3 %. It is warned of, and read as it was written,
 * unless a percent sign stands behind it. Of a rate that is to be small only where the other year or the rate's own
 * numbers are fifty times as much.
 */
export const perhapsFraction = (
  { figure, signed }: ReadFigure,
  small: ReadonlySet<string>,
): readonly Finding[] => {
  if (figure.indicator.unit !== "%") return [];
  const { indicator } = figure;
  const isSmall = small.has(indicator.id);
  return (["value", "previous"] as const).flatMap((field) => {
    const value = figure[field];
    if (value === undefined || signed.has(field) || !isFraction(value)) return [];
    if (isSmall && !othersOf(figure, field).some((other) => decimal(value).times(50).lte(other)))
      return [];
    const percent = decimal(value).times(100).toFixed();
    const values = { name: indicator.name, field, value, percent };
    return [warning("perhapsFraction", { path: figure.at(field), values })];
  });
};

const isFraction = (value: string): boolean => decimal(value).gt(0) && decimal(value).lte(1);

const othersOf = (figure: Figure, field: "value" | "previous"): readonly string[] => {
  const { indicator, numerator, denominator } = figure;
  const other = figure[field === "value" ? "previous" : "value"];
  const rate =
    field === "previous" || numerator === undefined || denominator === undefined
      ? undefined
      : computedRate({ unit: indicator.unit, numerator, denominator });
  return [other, rate].flatMap((each) => each ?? []);
};
