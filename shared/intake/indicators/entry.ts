import type { FigureField } from "../../domain/integrity/figure.ts";

export type EntryField = FigureField | "indicator" | "note";

/** One indicator as the file has it, before anything is believed of it; a field left empty is not in `fields`. */
export interface IndicatorEntry {
  readonly fields: ReadonlyMap<Exclude<EntryField, "parts">, string>;
  readonly parts: readonly string[];
  /** Where in the file the field stands: `indicators[3].value` or `E17`. */
  readonly at: (field: EntryField) => string;
}

/** Rows of a table, those left empty by the county included. */
export const MOST_ROWS = 2000;
