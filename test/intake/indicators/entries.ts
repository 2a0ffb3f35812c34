import type { Finding } from "../../../shared/domain/findings/finding.ts";
import type { Indicator } from "../../../shared/domain/framework/framework.ts";
import { known } from "../../../shared/domain/known.ts";
import type { IndicatorEntry } from "../../../shared/intake/indicators/entry.ts";
import { framework2021 } from "../../support/builders.ts";

type Written = Readonly<Partial<Record<Parameters<IndicatorEntry["at"]>[0], string>>>;

const fieldNames = [
  "indicator",
  "value",
  "previous",
  "numerator",
  "denominator",
  "statedGrowth",
  "note",
] as const;

/** An entry of a file in which each field stands at its own name. */
export const entryOf = (
  written: Written,
  change: Partial<IndicatorEntry> = {},
): IndicatorEntry => ({
  fields: new Map(
    fieldNames.flatMap((field) => {
      const text = written[field];
      return text === undefined ? [] : [[field, text] as const];
    }),
  ),
  parts: [],
  at: (field) => field,
  ...change,
});

export const indicatorOf = (id: string): Indicator =>
  known(
    framework2021().indicators.find((each) => each.id === id),
    `the indicator ${id}`,
  );

/** A finding in one line: how grave, where, what, and the words of its sentence. */
export const lineOf = ({ severity, path, code, values = {} }: Finding): string =>
  [severity, path, code, ...Object.entries(values).map((pair) => pair.join("="))].join(" ");
