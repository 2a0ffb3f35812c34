import type Big from "big.js";
import { decimal } from "../../domain/decimal.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { warning } from "../../domain/findings/make-finding.ts";
import type { Framework, Indicator } from "../../domain/framework/framework.ts";
import { criteriaOf } from "../../domain/framework/framework-items.ts";
import type { Figure } from "../../domain/integrity/figure.ts";

/** The threshold that each indicator is held against, where it is one to measure by. */
export type Thresholds = ReadonlyMap<string, string>;

export const thresholdsOf = (framework: Framework): Thresholds =>
  new Map(
    criteriaOf(framework).flatMap((criterion) =>
      criterion.kind === "atLeast" || criterion.kind === "atMost"
        ? [[criterion.indicator, criterion.threshold] as const]
        : [],
    ),
  );

/**
 * Figures far from all that a county can have: `53` for a coefficient of 0.53, 60 minutes where hours are asked for,
 * `9730%`. They are read as they were written and warned of.
 */
export const unusualScale = (figure: Figure, thresholds: Thresholds): readonly Finding[] => {
  const { indicator } = figure;
  const range = rangeOf(indicator, thresholds.get(indicator.id));
  if (range === undefined) return [];
  return (["value", "previous"] as const).flatMap((field) => {
    const value = figure[field];
    if (value === undefined || isUsual(decimal(value), range)) return [];
    const { name, unit } = indicator;
    if (isImpossible(decimal(value), indicator)) return [];
    const values = { name, field, value, unit, least: range.least, most: range.most };
    return [warning("unusualScale", { path: figure.at(field), values })];
  });
};

interface Range {
  readonly least: string;
  readonly most: string;
}

/** Nothing at all is an honest figure of every indicator. */
const isUsual = (value: Big, { least, most }: Range): boolean =>
  value.eq(0) || (value.gte(least) && value.lte(most));

/** Below zero, or above the most there can be: an error of its own (domain/integrity). */
const isImpossible = (value: Big, { unit, maximum }: Indicator): boolean =>
  (value.lt(0) && unit !== CHANGED_BY) || (maximum !== undefined && value.gt(maximum));

const rangeOf = ({ kind, unit }: Indicator, threshold: string | undefined): Range | undefined => {
  if (unit === "%") return GROSS_RATE;
  if (unit === CHANGED_BY) return CHANGE;
  if (kind !== "amount" || threshold === undefined || decimal(threshold).lte(0)) return undefined;
  const most = decimal(threshold).times(unit === "比值" ? RATIO_TIMES : TIMES);
  return { least: decimal(threshold).div(TIMES).toFixed(), most: most.toFixed() };
};

/** A gross rate counts pupils of any age and may well pass 100 %, but not by this much. */
const GROSS_RATE = { least: "0", most: "300" } as const;
const CHANGED_BY = "百分点";
const CHANGE = { least: "-100", most: "100" } as const;
/** Minutes for hours are sixty times as much, 万元 for 元 ten thousand; no county is fifty times better than asked. */
const TIMES = 50;
/** A coefficient in percent is a hundred times as much; ratios of counties lie near each other. */
const RATIO_TIMES = 5;
