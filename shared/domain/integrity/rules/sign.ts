import { decimal } from "../../decimal.ts";
import { type FigureField, figureFields, type IntegrityRule } from "../figure.ts";
import { impossible, sound } from "../judgement.ts";

/** Nothing that is counted, paid or shared out is below zero; only a change is, in percentage points. */
export const sign: IntegrityRule = (figure) => {
  const { name, unit } = figure.indicator;
  if (unit === CHANGE) return [];
  return figureFields.filter(isNeverNegative).flatMap((field) => {
    const stated = figure[field];
    const numbers = typeof stated === "string" ? [stated] : (stated ?? []);
    return numbers.map((value) =>
      decimal(value).gte(0)
        ? sound("negativeImpossible")
        : impossible("negativeImpossible", {
            path: figure.at(field),
            values: { name, field, value },
          }),
    );
  });
};

const CHANGE = "百分点";

const isNeverNegative = (field: FigureField): boolean => field !== "statedGrowth";
