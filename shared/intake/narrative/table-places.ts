import type { ExtractedRow } from "../extraction/extracted.ts";

/** A place of a table, whatever cells were merged. */
export interface TablePlace {
  readonly text: string;
  /** Its cell begins to the left of it. */
  readonly spanned: boolean;
  /** Its cell begins above it. */
  readonly covered: boolean;
}

/** Places row by row, each row as wide as the widest. */
export const placesOf = (rows: readonly ExtractedRow[]): readonly (readonly TablePlace[])[] => {
  const width = widthOf(rows);
  return rows.map(({ cells }) => {
    const places = cells.flatMap(({ text, columns, covered }) => {
      const own: TablePlace = { text, spanned: false, covered };
      return [own, ...repeated({ ...own, spanned: true }, columns - 1)];
    });
    return [...places, ...repeated(EMPTY, width - places.length)];
  });
};

const repeated = (place: TablePlace, count: number): readonly TablePlace[] =>
  Array.from({ length: count }, () => place);

export const widthOf = (rows: readonly ExtractedRow[]): number =>
  rows.reduce(
    (most, { cells }) =>
      Math.max(
        most,
        cells.reduce((sum, { columns }) => sum + columns, 0),
      ),
    0,
  );

const EMPTY: TablePlace = { text: "", spanned: false, covered: false };
