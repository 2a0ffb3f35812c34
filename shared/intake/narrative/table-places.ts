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
    const places = cells.flatMap(({ text, columns, covered }) => {
      const own: Place = { text, spanned: false, covered };
      return [own, ...repeated({ ...own, spanned: true }, columns - 1)];
    });
    return [...places, ...repeated(EMPTY, width - places.length)];
  });
};

const repeated = (place: Place, count: number): readonly Place[] =>
  Array.from({ length: count }, () => place);

export const widthOf = (rows: readonly TableRow[]): number =>
  rows.reduce(
    (most, { cells }) =>
      Math.max(
        most,
        cells.reduce((sum, { columns }) => sum + columns, 0),
      ),
    0,
  );

const EMPTY: Place = { text: "", spanned: false, covered: false };
