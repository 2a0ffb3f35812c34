import { decimal } from "../../decimal.ts";
import type { IntegrityRule } from "../figure.ts";
import { impossible, sound } from "../judgement.ts";

/** What is counted comes in wholes: 2.5 meetings were not held. */
export const wholeCount: IntegrityRule = (figure) => {
  const { kind, name } = figure.indicator;
  if (kind !== "count") return [];
  return (["value", "previous"] as const).flatMap((field) => {
    const value = figure[field];
    if (value === undefined) return [];
    if (isWhole(value)) return [sound("countNotWhole")];
    return [
      impossible("countNotWhole", { path: figure.at(field), values: { name, field, value } }),
    ];
  });
};

export const isWhole = (value: string): boolean => decimal(value).round(0).eq(value);
