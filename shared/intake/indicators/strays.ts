import type { Finding } from "../../domain/findings/finding.ts";
import { warning } from "../../domain/findings/make-finding.ts";
import type { SheetRow } from "../extraction/extracted.ts";

/** Law 12: what stands in a column without a heading is not read, and said once for each such column. */
export const strays = (
  rows: readonly SheetRow[],
  headers: readonly string[],
  at: (column: number, row: number) => string,
): readonly Finding[] => {
  const first = new Map<number, string>();
  for (const { number, cells } of rows)
    cells.forEach((cell, column) => {
      const isStray = cell.trim() !== "" && (headers[column]?.trim() ?? "") === "";
      if (isStray && !first.has(column)) first.set(column, at(column, number));
    });
  return [...first.values()].map((path) => warning("cellWithoutHeading", { path }));
};
