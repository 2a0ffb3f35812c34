import type { Finding } from "../../domain/findings/finding.ts";
import { warning } from "../../domain/findings/make-finding.ts";
import type { Figure } from "../../domain/integrity/figure.ts";
import type { IndicatorEntry } from "./entry.ts";
import { unitInNote, unitOfNote } from "./title-units.ts";
import { isSaidAlike, moneyFactor } from "./units.ts";

/** A note is prose that nobody takes apart; where it speaks of another unit of money, its reader is asked. */
export const noteUnit = (figure: Figure, entry: IndicatorEntry): readonly Finding[] => {
  const note = entry.fields.get("note") ?? "";
  const noted = unitOfNote(note) === undefined ? unitInNote(note) : undefined;
  const { name, unit } = figure.indicator;
  if (noted === undefined || moneyFactor(noted, unit) === undefined) return [];
  if (isSaidAlike(noted, unit)) return [];
  const values = { name, noted, value: figure.value, unit };
  return [warning("noteUnit", { path: entry.at("value"), values })];
};
