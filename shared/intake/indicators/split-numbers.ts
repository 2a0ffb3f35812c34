import { DecimalText, decimal } from "../../domain/decimal.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { finding, warning } from "../../domain/findings/make-finding.ts";
import type { Framework, Indicator } from "../../domain/framework/framework.ts";
import { isRate } from "../../domain/integrity/computed-rate.ts";
import { cellAt } from "../cell-at.ts";
import type { SheetRow } from "../extraction/extracted.ts";
import { cellName } from "./cell-name.ts";
import { type Column, isNumberColumn } from "./column-headings.ts";
import { indicatorFinder } from "./find-indicator.ts";
import type { TableEntries } from "./table-entries.ts";
import { moneyFactor } from "./units.ts";

/**
 * Numbers that a comma split into two cells which the header has columns for, so that the row is no wider than it:
 * `x,33,321` under 数值 and 分子 or 上年值. Where the second cell makes no sense it is an error; where it may be last
 * year's figure, the two are told where they lie apart.
 */
export const splitNumbers = (
  rows: readonly SheetRow[],
  { headerRow, columns }: Pick<TableEntries, "headerRow" | "columns">,
  framework: Framework,
): readonly Finding[] => {
  const width = rows.find(({ number }) => number === headerRow)?.cells.length ?? 0;
  const columnAt = new Map([...columns].map(([column, at]) => [at, column]));
  const find = indicatorFinder(framework);
  return rows
    .filter(({ number, cells }) => number > headerRow && cells.length <= width)
    .flatMap((row) => {
      const pairs = pairsOf(row, columnAt);
      if (pairs.length === 0) return [];
      const textOf = (column: Column) => cellAt(row.cells, columns.get(column)) ?? "";
      const named = find(textOf("indicator").trim() || textOf("name"));
      if (named.kind === "unknown") return [];
      return pairs.flatMap((pair) => findingOf(pair, named.indicator, textOf("value")));
    });
};

interface Pair {
  readonly path: string;
  readonly first: string;
  readonly second: string;
  readonly before: Column;
  readonly field: Column;
  /** Nothing is written behind it, not even an empty cell: a row that holds one cell too many may end so. */
  readonly isLast: boolean;
}

const pairsOf = (
  { number, cells }: SheetRow,
  columnAt: ReadonlyMap<number, Column>,
): readonly Pair[] =>
  cells.flatMap((cell, at) => {
    const [first, second] = [(cells[at - 1] ?? "").trim(), cell.trim()];
    const [before, field] = [columnAt.get(at - 1), columnAt.get(at)];
    if (before === undefined || field === undefined || !isNumberColumn(before)) return [];
    if (!/^[+-]?[1-9]\d{0,2}$/.test(first) || !/^\d{3}(\.\d+)?$/.test(second)) return [];
    const isLast = at === cells.length - 1;
    return [{ path: cellName(at - 1, number), first, second, before, field, isLast }];
  });

const findingOf = (
  pair: Pair,
  { name, unit, kind }: Indicator,
  stated: string,
): readonly Finding[] => {
  const { path, first, second, before, field, isLast } = pair;
  const values = { name, before, field, first, second };
  if ((field === "numerator" || field === "denominator") && !isRate(unit))
    return [finding("numberSplit", { path, values })];
  if (before === "numerator" && field === "denominator" && isOtherRate(first, second, stated))
    return [finding("yearsSplit", { path, values })];
  if (!areYears(before, field) || !isLast || kind === "rate") return [];
  const isApart = decimal(unsigned(first)).times(TIMES).lte(second);
  if (isApart && moneyFactor("元", unit) !== undefined)
    return [finding("yearsSplit", { path, values })];
  return isApart || unit === "万元" ? [warning("perhapsSplit", { path, values })] : [];
};

const areYears = (before: Column, field: Column): boolean =>
  (before === "value" && field === "previous") || (before === "previous" && field === "value");

/** The two cells as numerator and denominator are nowhere near the rate that is stated beside them in percent. */
const isOtherRate = (first: string, second: string, stated: string): boolean => {
  const rate = DecimalText.safeParse(stated.trim().replace(/[%％]$/, "")).data;
  if (rate === undefined || decimal(second).lte(0)) return false;
  const computed = decimal(unsigned(first)).times(100).div(second);
  return computed.times(TIMES).lte(rate);
};

const unsigned = (text: string): string => text.replace("+", "");

/** Nothing shrinks to a third within a year without being looked at. */
const TIMES = 3;
