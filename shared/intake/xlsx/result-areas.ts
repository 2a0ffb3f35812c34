import { limits } from "../extraction/limits.ts";
import type { OpenedElement } from "../office/sax.ts";
import { areaOf, type CellPlace } from "./places.ts";

/** One formula may fill many cells (ECMA-376, 18.18.6): an array, or a table of what-ifs. */
export const isOfMany = ({ attributes }: OpenedElement): boolean =>
  attributes.get("t") === "array" || attributes.get("t") === "dataTable";

/**
 * The cells that formulas of many cells fill: theirs are results too, though only the first says so. It stands before
 * the others, so that the last row of each column is all there is to know.
 */
export const resultAreas = () => {
  const until = new Map<number, number>();
  return {
    add: (reference: string): void => {
      const area = areaOf(reference);
      if (area === undefined) return;
      const [first, last] = area.columns;
      for (let column = first; column <= Math.min(last, limits.sheetColumns); column++)
        until.set(column, Math.max(until.get(column) ?? 0, area.rows[1]));
    },
    covers: ({ column, row }: CellPlace): boolean => row <= (until.get(column) ?? 0),
  };
};
