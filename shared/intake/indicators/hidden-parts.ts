import type { Finding } from "../../domain/findings/finding.ts";
import { warning } from "../../domain/findings/make-finding.ts";
import type { ExtractedSheet, SheetRow, Span } from "../extraction/extracted.ts";
import { cellName } from "./cell-name.ts";

export interface ShownSheet {
  readonly rows: readonly SheetRow[];
  readonly findings: readonly Finding[];
}

/**
 * A sheet as it is seen: hidden rows and columns are left out as hidden sheets are, and said where they hold something.
 */
export const shownPart = ({
  name,
  rows,
  hiddenRows,
  hiddenColumns,
}: ExtractedSheet): ShownSheet => {
  const unseen = new Set(hiddenRows);
  const isHidden = (column: number) =>
    hiddenColumns.some(([from, to]) => column >= from && column <= to);
  const seen = rows.filter(({ number }) => !unseen.has(number));
  const columns = new Set(
    seen.flatMap(({ cells }) =>
      cells.flatMap((cell, column) => (cell.trim() !== "" && isHidden(column) ? [column] : [])),
    ),
  );
  return {
    rows: seen.map(({ number, cells }) => ({
      number,
      // Stryker disable next-line ConditionalExpression: it only spares the copying
      cells: columns.size === 0 ? cells : cells.map((cell, at) => (columns.has(at) ? "" : cell)),
    })),
    findings: [
      ...spansOf(hiddenRows).map(([from, to]) => {
        const span = from === to ? String(from) : `${from}–${to}`;
        return warning("hiddenRowsIgnored", {
          path: `${name}!${from}:${to}`,
          values: { rows: span },
        });
      }),
      ...spansOf([...columns].toSorted((one, other) => one - other)).map((span) => {
        const [from, to] = span.map(letters);
        const named = from === to ? `${from}` : `${from}–${to}`;
        return warning("hiddenColumnsIgnored", {
          path: `${name}!${from}:${to}`,
          values: { columns: named },
        });
      }),
    ],
  };
};

// Stryker disable next-line NumericLiteral: any row of one digit does
const letters = (column: number): string => cellName(column, 1).slice(0, -1);

/** Numbers in their order as spans of neighbours: 2, 3, 4, 7 → 2 to 4, 7 to 7. */
const spansOf = (numbers: readonly number[]): readonly Span[] => {
  const firsts = numbers.filter((number, at) => numbers[at - 1] !== number - 1);
  const lasts = numbers.filter((number, at) => numbers[at + 1] !== number + 1);
  return firsts.map((first, at) => [first, lasts[at] ?? first]);
};
