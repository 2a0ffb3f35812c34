import type { Indicator } from "../../domain/framework/framework.ts";
import type { FigureField } from "../../domain/integrity/figure.ts";

export type EntryField = FigureField | "indicator" | "note";

/** One indicator as the file has it, before anything is believed of it; a field left empty is not in `fields`. */
export interface IndicatorEntry {
  readonly fields: ReadonlyMap<Exclude<EntryField, "parts">, string>;
  readonly parts: readonly string[];
  /** The indicator's name, where the file has it beside an id. */
  readonly name?: string;
  /** The units that the heading of a column and the row state of a number, none where they state none. */
  readonly unitsBeside?: (field: FigureField, kind: Indicator["kind"]) => readonly string[];
  /** The units that a line above the table states. */
  readonly unitsAbove?: readonly string[];
  /** Where in the file the field stands: `indicators[3].value` or `E17`. */
  readonly at: (field: EntryField | "name") => string;
}

/** Rows of a table, those left empty by the county included. */
export const MOST_ROWS = 2000;
