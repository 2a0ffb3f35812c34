import type { Finding } from "../../domain/findings/finding.ts";
import { finding } from "../../domain/findings/make-finding.ts";
import type { SheetRow } from "../extraction/extracted.ts";
import { cellName } from "./cell-name.ts";
import type { Column } from "./column-headings.ts";
import { type Delimiter, delimiters } from "./csv-rows.ts";
import { readHeading } from "./read-heading.ts";

/**
 * Rows that do not fit their header: a number whose separators were not quoted falls into two cells (`33,321`), and a
 * row with another separator into none. What stands in such a row is not what was written.
 */
export const csvRowFindings = (
  rows: readonly SheetRow[],
  headerRow: number,
  delimiter: Delimiter,
): readonly Finding[] => {
  // Stryker disable next-line ArrayDeclaration: the header is one of the rows
  const headers = rows.find(({ number }) => number === headerRow)?.cells ?? [];
  return rows
    .filter(({ number }) => number > headerRow)
    .flatMap((row) => {
      const values = { row: String(row.number) };
      const split = splitAt(row.cells, headers);
      if (split !== undefined)
        return [finding("rowTooWide", { path: cellName(split, row.number), values })];
      if (isOtherwiseSeparated(row.cells, delimiter))
        return [finding("otherSeparator", { path: cellName(0, row.number), values })];
      return [];
    });
};

/** The first cell that no heading stands over, or that goes on with the number of the cell before it. */
const splitAt = (cells: readonly string[], headers: readonly string[]): number | undefined => {
  const at = cells.findIndex((cell, column) => {
    const heading = headers[column]?.trim() ?? "";
    if (heading === "") return cell.trim() !== "";
    // Stryker disable next-line StringLiteral: before the first cell stands no number
    return goesOn(cells[column - 1] ?? "", cell) && takesNoSuchNumber(heading);
  });
  if (at >= 0) return at;
  if (cells.length <= headers.length) return undefined;
  // Stryker disable next-line StringLiteral: before the first cell stands no number
  const half = cells.findIndex((cell, column) => goesOn(cells[column - 1] ?? "", cell));
  // Stryker disable next-line EqualityOperator,NumericLiteral: the first cell goes on with none before it
  return half < 0 ? undefined : half;
};

/** `33` and `321`; a number by itself is not followed by exactly three digits where no such number belongs. */
const goesOn = (before: string, cell: string): boolean =>
  /^[+-]?[1-9]\d{0,2}$/.test(before) && /^\d{3}(\.\d+)?[%\p{L}]*$/u.test(cell);

/** Counts of three digits follow a rate every day; words, units, a growth and the parts of a whole are none. */
const takesNoSuchNumber = (heading: string): boolean => {
  const column = readHeading(heading)?.column;
  return column === undefined || !COUNTED.has(column);
};

const COUNTED: ReadonlySet<Column> = new Set(["value", "previous", "numerator", "denominator"]);

/** One written cell that holds figures and another separator: the row was never taken apart. */
const isOtherwiseSeparated = (cells: readonly string[], delimiter: Delimiter): boolean => {
  // Stryker disable next-line StringLiteral: a row of blank cells holds no separator
  const [only = "", ...more] = cells.filter((cell) => cell.trim() !== "");
  if (more.length > 0) return false;
  return delimiters.some((other) => other !== delimiter && takesApart(only, other));
};

const takesApart = (cell: string, delimiter: Delimiter): boolean => {
  // Stryker disable next-line StringLiteral: a text has a first part, and any second that begins with no digit does
  const [first = "", second = ""] = cell.split(delimiter);
  return first.trim() !== "" && /^\s*[-+]?[\d.]/u.test(second);
};
