import { type DecimalText, decimal } from "../../domain/decimal.ts";
import type { Reading } from "../../domain/evidence/claim.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { finding } from "../../domain/findings/make-finding.ts";
import type { Indicator } from "../../domain/framework/framework.ts";
import { computedRate } from "../../domain/integrity/computed-rate.ts";
import type { Figure } from "../../domain/integrity/figure.ts";
import { plainCharacters } from "../plain-characters.ts";
import type { IndicatorEntry } from "./entry.ts";
import { noteFindings, type RefusedEntry } from "./figure-of.ts";

/** README "Scoring": where a rate carries its numerator and denominator, the reading is the computed rate. */
export const readingOf = (figure: Figure, note: string | undefined): Reading => {
  const { indicator, value, previous, numerator, denominator } = figure;
  const computed =
    numerator === undefined || denominator === undefined
      ? undefined
      : computedRate({ unit: indicator.unit, numerator, denominator });
  return {
    indicator: indicator.id,
    value: shortest(computed ?? value),
    ...(previous === undefined ? {} : { previous: shortest(previous) }),
    ...(computed === undefined ? {} : { stated: value }),
    ...(numerator === undefined ? {} : { numerator: shortest(numerator) }),
    ...(denominator === undefined ? {} : { denominator: shortest(denominator) }),
    ...noteOf(note),
  };
};

/** Without trailing zeros, so that the same figure is the same text from every format. */
const shortest = (value: DecimalText): DecimalText => decimal(value).toFixed();

const noteOf = (note: string | undefined) => (note === undefined ? {} : { note: note.trim() });

export interface ReadAnswer {
  readonly kind: "answer";
  readonly reading: Reading;
}

/** A yes or no, in the words clerks use for it. */
export const yesNoReading = (
  entry: IndicatorEntry,
  { id, name }: Indicator,
): ReadAnswer | RefusedEntry => {
  const written = entry.fields.get("value");
  const path = entry.at("value");
  if (written === undefined) return refused(finding("valueMissing", { path, values: { name } }));
  const value = answers.get(plainCharacters(written).trim().toLowerCase());
  if (value === undefined)
    return refused(finding("notYesNo", { path, values: { name, value: written } }));
  const note = noteFindings(entry);
  if (note.length > 0) return refused(...note);
  return {
    kind: "answer",
    reading: { indicator: id, value, ...noteOf(entry.fields.get("note")) },
  };
};

const refused = (...findings: readonly Finding[]): RefusedEntry => ({ kind: "refused", findings });

const answers: ReadonlyMap<string, "true" | "false"> = new Map([
  ["true", "true"],
  ["yes", "true"],
  ["是", "true"],
  ["false", "false"],
  ["no", "false"],
  ["否", "false"],
] as const);
