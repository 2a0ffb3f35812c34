import { known } from "../../domain/known.ts";
import { sum } from "../column-widths.ts";
import type { TableBlock } from "../content.ts";
import { sizes } from "./page.ts";
import { ems } from "./text-width.ts";

/**
 * Widths in twips that add up to `total`: the shares that the table asks for, but no column narrower than the words that
 * stand in it; what such a column takes comes from the others in proportion.
 */
export const twipWidths = (table: TableBlock, total: number): readonly number[] => {
  const least = leastWidths(table, total);
  const columns = table.columns.map(({ width: share }, index) => ({
    share,
    least: known(least[index], `the least width of column ${index}`),
  }));
  const widths = atLeast(columns, total).map(Math.floor);
  const rest = total - sum(widths);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
};

const leastWidths = (table: TableBlock, total: number): readonly number[] => {
  const longest = Math.max(LONGEST_DATE, total / EM / 6);
  const least = table.columns.map(({ title }, index) => {
    const words = [title, ...linesOf(table, index)].flatMap((line) => wordsOf(line, longest));
    return Math.ceil(Math.max(0, ...words.map(ems)) * EM) + CELL_MARGINS;
  });
  const needed = sum(least);
  return needed <= total ? least : least.map((width) => (width / needed) * total);
};

const linesOf = ({ rows }: TableBlock, column: number): readonly string[] =>
  rows.flatMap((row) => (row.kind === "group" ? [] : (row.cells[column] ?? "").split("\n")));

/**
 * What must stay on one line: a short text as a whole, one with figures (a date, a list of items) up to a sixth of the
 * table's width; of longer ones, the numbers and codes.
 */
const wordsOf = (line: string, longestWithFigures: number): readonly string[] =>
  ems(line) <= (/\d/.test(line) ? longestWithFigures : LONGEST_WORD)
    ? [line]
    : (line.match(/[!-~]+/g) ?? []).filter((word) => ems(word) <= LONGEST_WORD);

/** In ems; what is longer may break. */
const LONGEST_WORD = 6.5;
/** 至2021-12-31. */
const LONGEST_DATE = 7.5;
/** Twips of an em of a table's type. */
export const EM = sizes.table * 10;
/** Twips at the left and right of a cell, and the rule. */
export const CELL_MARGINS = 160;

/** Columns that would be too narrow get their least; the others share what is left, until none is too narrow. */
const atLeast = (
  columns: readonly { readonly share: number; readonly least: number }[],
  total: number,
  fixed: ReadonlySet<number> = new Set(),
): readonly number[] => {
  const taken = sum(columns.flatMap(({ least }, index) => (fixed.has(index) ? [least] : [])));
  const shared = sum(columns.flatMap(({ share }, index) => (fixed.has(index) ? [] : [share])));
  const placed = columns.map(({ share, least }, index) => ({
    least,
    width: fixed.has(index) ? least : (share / shared) * (total - taken),
  }));
  const narrow = placed.flatMap(({ width, least }, index) =>
    !fixed.has(index) && width < least ? [index] : [],
  );
  return narrow.length === 0
    ? placed.map(({ width }) => width)
    : atLeast(columns, total, new Set([...fixed, ...narrow]));
};
