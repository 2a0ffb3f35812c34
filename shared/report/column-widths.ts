import type { TableBlock, TableColumn } from "./content.ts";

/** Millimetres: type of tables is 10.5 points, and a cell keeps 1.2 mm free at either side. */
const em = 10.5 * (25.4 / 72);
const padding = 2 * 1.2 + 0.4;

/** A line of a cell that is no longer than this is a word: 部分达标, 2021-12-31, 县教育局. */
const WORD_EMS = 7;

/**
 * Widths of a table's columns, in millimetres, of the same sum as given: a column is at least as wide as its longest word, so
 * that none breaks; what it lacks comes from the columns that have more than they need. Where all need more, the shares stand.
 */
export const columnWidths = (table: TableBlock): readonly number[] => {
  const columns = table.columns.map((column, place) => ({
    given: column.width,
    least: leastWidth(column, cellsOf(table, place)),
  }));
  const lacking = sum(columns.map(({ given, least }) => Math.max(0, least - given)));
  const spare = sum(columns.map(({ given, least }) => Math.max(0, given - least)));
  if (lacking === 0 || lacking > spare) return columns.map(({ given }) => given);
  return columns.map(({ given, least }) =>
    given < least ? least : given - ((given - least) / spare) * lacking,
  );
};

/** Whether a line is so short that it stands whole in a narrow column. */
export const isWord = (text: string): boolean => emsOf(text) <= WORD_EMS;

const cellsOf = ({ rows }: TableBlock, place: number): readonly string[] =>
  rows.flatMap((row) => (row.kind === "cells" ? (row.cells[place] ?? []) : []));

const leastWidth = ({ title }: TableColumn, cells: readonly string[]): number => {
  const words = [title, ...cells.flatMap((cell) => cell.split("\n"))]
    .map(emsOf)
    .filter((ems) => ems <= WORD_EMS);
  return Math.max(0, ...words) * em + padding;
};

/**
 * Chinese is one em wide; of the rest capitals are the widest, and a little more is no harm. No character takes less than
 * half an em for each of its units, so what has more units than these is no word, and how wide it is nobody asks.
 */
const emsOf = (text: string): number =>
  text.length > 2 * WORD_EMS
    ? Number.POSITIVE_INFINITY
    : sum(
        [...text].map((character) =>
          /[\u2e80-\uffef]/u.test(character) || isSupplementary(character) ? 1 : narrow(character),
        ),
      );

/** Two units of UTF-16. */
const isSupplementary = (character: string): boolean => character.length > 1;

const narrow = (character: string): number => (/[A-Z%@—…]/.test(character) ? 0.8 : 0.58);

export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, each) => total + each, 0);
