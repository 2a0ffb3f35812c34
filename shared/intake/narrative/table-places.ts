import type { TableRow } from "../extraction/extracted.ts";

/** A place of a table, whatever cells were merged. */
export interface Place {
  readonly text: string;
  /** Its cell begins to the left of it. */
  readonly spanned: boolean;
  /** Its cell begins above it. */
  readonly covered: boolean;
}

/** Places row by row, each row as wide as the widest. */
export const placesOf = (rows: readonly TableRow[]): readonly (readonly Place[])[] => {
  const width = widthOf(rows);
  return rows.map(({ cells }) => {
    const places = cells.flatMap(({ text, columns, covered }) =>
      Array.from({ length: columns }, (_, at) => ({ text, spanned: at > 0, covered })),
    );
    const missing = Array.from({ length: width - places.length }, () => EMPTY);
    return [...places, ...missing];
  });
};

export const widthOf = (rows: readonly TableRow[]): number =>
  Math.max(0, ...rows.map(({ cells }) => cells.reduce((sum, { columns }) => sum + columns, 0)));

const EMPTY: Place = { text: "", spanned: false, covered: false };
