import type { DecimalText } from "../decimal.ts";
import type { Indicator } from "../framework/framework.ts";
import type { Judgement } from "./judgement.ts";

/** The numbers that may be filed with an indicator. */
export const figureFields = [
  "value",
  "previous",
  "numerator",
  "denominator",
  "parts",
  "statedGrowth",
] as const;
export type FigureField = (typeof figureFields)[number];

/** What a county filed of one indicator, each number as it was stated: its digits say how exact it claims to be. */
export interface Figure {
  readonly indicator: Indicator;
  readonly value: DecimalText;
  readonly previous?: DecimalText;
  readonly numerator?: DecimalText;
  readonly denominator?: DecimalText;
  readonly parts?: readonly DecimalText[];
  /** Growth over the previous year in percent. */
  readonly statedGrowth?: DecimalText;
  /** Where in the file the field stands. */
  readonly at: (field: FigureField) => string;
}

/** One rule of integrity: the places it judges of a figure, by itself or beside the others of its file; none where it cannot. */
export type IntegrityRule = (
  figure: Figure,
  filed: ReadonlyMap<string, Figure>,
) => readonly Judgement[];
