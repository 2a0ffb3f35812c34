import { type DecimalText, decimal } from "../../domain/decimal.ts";
import { MOST_PARTS, NOTE_CHARACTERS } from "../../domain/evidence/files/indicators-file.ts";
import { type Finding, hasErrors } from "../../domain/findings/finding.ts";
import { finding, warning } from "../../domain/findings/make-finding.ts";
import type { Indicator } from "../../domain/framework/framework.ts";
import { computedRate, isRate } from "../../domain/integrity/computed-rate.ts";
import type { Figure, FigureField } from "../../domain/integrity/figure.ts";
import { codePointName } from "../../domain/text/code-point-name.ts";
import { unprintableAt } from "../../domain/text/unprintable.ts";
import type { EntryField, IndicatorEntry } from "./entry.ts";
import type { ReadQuantity } from "./read-quantity.ts";
import { unitFromTitle } from "./units.ts";
import { whyNoDecimal } from "./why-no-decimal.ts";

export interface ReadFigure {
  readonly kind: "figure";
  readonly figure: Figure;
  /** The numbers that a percent sign was typed behind. */
  readonly signed: ReadonlySet<FigureField>;
  readonly findings: readonly Finding[];
}

/** A field of it cannot be read: judging the half that can be would only add noise. */
export interface RefusedEntry {
  readonly kind: "refused";
  readonly findings: readonly Finding[];
}

const numberFields = ["value", "previous", "numerator", "denominator", "statedGrowth"] as const;

export interface NumberSource {
  readonly entry: IndicatorEntry;
  readonly indicator: Indicator;
  readonly quantity: ReadQuantity;
}

/** The numbers of an entry, or what is wrong with each of them. */
export const figureOf = (source: NumberSource): ReadFigure | RefusedEntry => {
  const { entry, indicator } = source;
  const tried = numberFields.flatMap((field) => {
    const text = entry.fields.get(field);
    return text === undefined ? [] : [readNumber(source, field, text)];
  });
  const triedParts = entry.parts
    .slice(0, MOST_PARTS)
    .map((text) => readNumber(source, "parts", text));
  const findings = [
    ...noteFindings(entry),
    ...partsFindings(entry),
    ...[...tried, ...triedParts].flatMap((number) => number.findings),
    ...missingValue(source),
  ];
  const written = tried.filter(isRead);
  const parts = triedParts.filter(isRead).map(({ value }) => value);
  const numbers = new Map(written.map(({ field, value }) => [field, value]));
  const value = numbers.get("value");
  if (value === undefined || hasErrors(findings)) return { kind: "refused", findings };
  const figure = withOptional({ indicator, value, parts, at: entry.at }, numbers);
  const signed = new Set(written.filter((each) => each.percentSign).map(({ field }) => field));
  const odd = [...unsaidUnits(source, written), ...fractionFindings(figure)];
  return { kind: "figure", figure, signed, findings: [...findings, ...odd] };
};

const missingValue = ({ entry, indicator: { name } }: NumberSource): readonly Finding[] =>
  entry.fields.has("value")
    ? []
    : [finding("valueMissing", { path: entry.at("value"), values: { name } })];

interface ReadNumber {
  readonly kind: "number";
  readonly field: FigureField;
  /** As it is written. */
  readonly text: string;
  readonly value: DecimalText;
  readonly percentSign: boolean;
  readonly unit: "converted" | "stated" | "unsaid";
  readonly findings: readonly Finding[];
}

/** The text is no number; an error among the findings refuses the whole figure. */
interface NoNumber {
  readonly kind: "fault";
  readonly findings: readonly [Finding];
}

const isRead = (number: ReadNumber | NoNumber): number is ReadNumber => number.kind === "number";

const readNumber = (
  { entry, indicator, quantity }: NumberSource,
  field: FigureField,
  text: string,
): ReadNumber | NoNumber => {
  const unit = unitOf(field, indicator);
  const beside = unitsBeside(entry, { field, unit, indicator });
  const read = quantity(text, unit, beside);
  const path = entry.at(field);
  const value = [text, ...beside.map((each) => `（${each}）`)].join("");
  const values = { name: indicator.name, field, value, unit: unit === "" ? "count" : unit };
  if (read.kind === "fault") {
    const code = read.code === "notDecimal" ? whyNoDecimal(text, unit) : read.code;
    return { kind: "fault", findings: [finding(code, { path, values })] };
  }
  const { value: number, percentSign, converted } = read;
  const findings = converted
    ? [warning("unitConverted", { path, values: { ...values, read: number } })]
    : [];
  const said = read.stated ? "stated" : "unsaid";
  const saidAs = converted ? "converted" : said;
  return { kind: "number", field, text, value: number, percentSign, unit: saidAs, findings };
};

/** Of two years' figures one is in another unit than asked for, and the other says none. */
const unsaidUnits = (
  { entry, indicator }: NumberSource,
  written: readonly ReadNumber[],
): readonly Finding[] => {
  const years = written.filter(({ field }) => field === "value" || field === "previous");
  const converted = years.find(({ unit }) => unit === "converted");
  const unsaid = years.find(({ unit }) => unit === "unsaid");
  if (converted === undefined || unsaid === undefined) return [];
  const { field, text: value } = unsaid;
  const { name, unit } = indicator;
  const values = { name, field, other: converted.field, value, unit };
  return [warning("unitUnsaid", { path: entry.at(field), values })];
};

/** What stands above the table counts where nothing nearer says a unit. */
const unitsBeside = (
  { unitsBeside: beside, unitsAbove = [] }: IndicatorEntry,
  { field, unit, indicator }: { field: FigureField; unit: string; indicator: Indicator },
): readonly string[] => {
  const near = beside?.(field, indicator.kind) ?? [];
  const above = near.length > 0 ? undefined : unitFromTitle(unitsAbove, unit);
  return above === undefined ? near : [above];
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
  const note = entry.fields.get(field) ?? "";
  const path = entry.at(field);
  if (note.length > NOTE_CHARACTERS)
    return [finding("tooLong", { path, values: { field, most: String(NOTE_CHARACTERS) } })];
  const at = unprintableAt(note) ?? note.search(DIRECTION_OVERRIDE);
  if (at < 0) return [];
  return [finding("unprintableNote", { path, values: { character: codePointName(note, at) } })];
};

/** It shows the words behind it, and the report's figures with them, in another order than they are written in. */
const DIRECTION_OVERRIDE = /[\u202d\u202e]/;

const partsFindings = ({ parts, at }: IndicatorEntry): readonly Finding[] => {
  const values = { field: "parts", most: String(MOST_PARTS) };
  return parts.length <= MOST_PARTS ? [] : [finding("tooMany", { path: at("parts"), values })];
};

/** Whether the numerator and the denominator can be divided, and whether they should be. */
const fractionFindings = (figure: Figure): readonly Finding[] => {
  const { indicator, numerator, denominator } = figure;
  const { name, unit } = indicator;
  if (numerator === undefined && denominator === undefined) return [];
  if (!isRate(unit)) {
    const path = figure.at(numerator === undefined ? "denominator" : "numerator");
    return [warning("fractionNotExpected", { path, values: { name } })];
  }
  if (denominator === undefined) return [];
  const place = { path: figure.at("denominator"), values: { name } };
  if (decimal(denominator).eq(0)) return [finding("denominatorZero", place)];
  if (numerator === undefined || decimal(denominator).lt(0)) return [];
  return computedRate({ unit, numerator, denominator }) === undefined
    ? [finding("rateTooLarge", place)]
    : [];
};
