import type { TableBlock } from "./content.ts";

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
  const given = table.columns.map(({ width }) => width);
  const least = table.columns.map((_, place) => leastWidth(table, place));
  const lacking = sum(given.map((width, place) => Math.max(0, (least[place] ?? 0) - width)));
  const spare = sum(given.map((width, place) => Math.max(0, width - (least[place] ?? 0))));
  if (lacking === 0 || lacking > spare) return given;
  return given.map((width, place) => {
    const needed = least[place] ?? 0;
    return width < needed ? needed : width - ((width - needed) / spare) * lacking;
  });
};

/** Whether a line is so short that it stands whole in a narrow column. */
export const isWord = (text: string): boolean => emsOf(text) <= WORD_EMS;

const leastWidth = ({ columns, rows }: TableBlock, place: number): number => {
  const lines = rows.flatMap((row) => (row.kind === "cells" ? row.cells[place]?.split("\n") : []));
  const words = [columns[place]?.title, ...lines]
    .map((text = "") => emsOf(text))
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

const isSupplementary = (character: string): boolean => (character.codePointAt(0) ?? 0) > 0xffff;

const narrow = (character: string): number => (/[A-Z%@—…]/.test(character) ? 0.8 : 0.58);

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, each) => total + each, 0);
