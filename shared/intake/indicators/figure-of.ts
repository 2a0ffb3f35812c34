import { type DecimalText, decimal } from "../../domain/decimal.ts";
import { NOTE_CHARACTERS } from "../../domain/evidence-files/indicators-file.ts";
import { type Finding, hasErrors } from "../../domain/finding.ts";
import { finding } from "../../domain/findings/finding.ts";
import type { Indicator } from "../../domain/framework.ts";
import { computedRate, isRate } from "../../domain/integrity/computed-rate.ts";
import type { Figure, FigureField } from "../../domain/integrity/figure.ts";
import type { EntryField, IndicatorEntry } from "./entry.ts";
import type { ReadQuantity } from "./read-quantity.ts";

export interface ReadFigure {
  /** Nothing when a field of it is no number: judging half a figure would only add noise. */
  readonly figure?: Figure;
  readonly findings: readonly Finding[];
}

const numberFields = ["value", "previous", "numerator", "denominator", "statedGrowth"] as const;

/** The numbers of an entry, or what is wrong with each of them. */
export const figureOf = (
  entry: IndicatorEntry,
  indicator: Indicator,
  quantity: ReadQuantity,
): ReadFigure => {
  const written = numberFields.flatMap((field) => {
    const text = entry.fields.get(field);
    return text === undefined ? [] : [readNumber({ entry, indicator, quantity }, field, text)];
  });
  const parts = entry.parts.map((text) =>
    readNumber({ entry, indicator, quantity }, "parts", text),
  );
  const missing = entry.fields.has("value")
    ? []
    : [finding("valueMissing", { path: entry.at("value"), values: { name: indicator.name } })];
  const findings = [
    ...noteFindings(entry),
    ...[...written, ...parts].flatMap((number) => number.findings),
    ...missing,
  ];
  const numbers = new Map(written.map(({ field, value }) => [field, value]));
  const value = numbers.get("value");
  if (value === undefined || hasErrors(findings)) return { findings };
  const figure = withOptional(
    { indicator, value, parts: parts.map((part) => part.value), at: entry.at },
    numbers,
  );
  return { figure, findings: [...findings, ...fractionFindings(figure)] };
};

interface NumberSource {
  readonly entry: IndicatorEntry;
  readonly indicator: Indicator;
  readonly quantity: ReadQuantity;
}

interface ReadNumber {
  readonly field: FigureField;
  /** `0` stands in where the text is no number: an error among the findings then refuses the figure. */
  readonly value: DecimalText;
  readonly findings: readonly Finding[];
}

const readNumber = (
  { entry, indicator, quantity }: NumberSource,
  field: FigureField,
  text: string,
): ReadNumber => {
  const unit = unitOf(field, indicator);
  const read = quantity(text, unit);
  const path = entry.at(field);
  const values = { name: indicator.name, field, value: text, unit };
  if (read.kind === "fault")
    return { field, value: "0", findings: [finding(read.code, { path, values })] };
  if (!read.converted) return { field, value: read.value, findings: [] };
  const converted = { ...values, read: read.value };
  return {
    field,
    value: read.value,
    findings: [finding("unitConverted", { path, values: converted })],
  };
};

/** Growth is in percent; the numbers a rate is made of are counts; everything else is in the indicator's own unit. */
const unitOf = (field: FigureField, { unit, kind }: Indicator): string => {
  if (field === "statedGrowth") return "%";
  const counted = field === "numerator" || field === "denominator" || field === "parts";
  return counted && kind === "rate" ? "" : unit;
};

const withOptional = (figure: Figure, numbers: ReadonlyMap<FigureField, DecimalText>): Figure => ({
  ...figure,
  ...Object.fromEntries(numbers),
});

export const noteFindings = (entry: IndicatorEntry): readonly Finding[] => {
  const field: EntryField = "note";
  if ((entry.fields.get(field)?.length ?? 0) <= NOTE_CHARACTERS) return [];
  const values = { field, most: String(NOTE_CHARACTERS) };
  return [finding("tooLong", { path: entry.at(field), values })];
};

/** Whether the numerator and the denominator can be divided, and whether they should be. */
const fractionFindings = (figure: Figure): readonly Finding[] => {
  const { indicator, numerator, denominator } = figure;
  const { name, unit } = indicator;
  if (numerator === undefined && denominator === undefined) return [];
  if (!isRate(unit)) {
    const path = figure.at(numerator === undefined ? "denominator" : "numerator");
    return [finding("fractionNotExpected", { path, values: { name } })];
  }
  if (denominator === undefined) return [];
  const place = { path: figure.at("denominator"), values: { name } };
  if (decimal(denominator).eq(0)) return [finding("denominatorZero", place)];
  if (numerator === undefined || decimal(denominator).lt(0)) return [];
  return computedRate({ unit, numerator, denominator }) === undefined
    ? [finding("rateTooLarge", place)]
    : [];
};
