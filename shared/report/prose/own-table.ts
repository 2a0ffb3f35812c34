import type { NarrativeTable } from "../../domain/evidence/narrative.ts";
import type { TableBlock, TableColumn } from "../content.ts";
import { harmlessText } from "../harmless-text.ts";

/** A table of the county's own, as wide as the page, each column as wide as what stands in it asks for. */
export const ownTable = (
  { titles, rows }: NarrativeTable,
  { above, before }: { readonly above: string; readonly before: string },
): TableBlock => {
  const cells = rows.flatMap((row) => (typeof row === "string" ? [] : [row.map(harmlessText)]));
  const count = cells.reduce((most, row) => Math.max(most, row.length), Math.max(1, titles.length));
  const columns = Array.from({ length: count }, (_, at) => ({
    title: harmlessText(titles[at] ?? "").replaceAll("\n", ""),
    below: cells.map((row) => row[at] ?? ""),
  }));
  return {
    kind: "table",
    caption: captionOf(before) ?? above,
    columns: withWidths(columns),
    rows: rows.map((row) =>
      typeof row === "string"
        ? { kind: "group", text: harmlessText(row).replaceAll("\n", "") }
        : {
            kind: "cells",
            cells: Array.from({ length: count }, (_, at) => harmlessText(row[at] ?? "")),
          },
    ),
  };
};

/** `表1 2021年教育投入情况` before it is its name. */
const captionOf = (line: string): string | undefined => {
  const name = line.replace(/[：:]$/, "").trim();
  const isName = name.length <= 40 && /^表\s*[\d一二三四五六七八九十]|表$/.test(name);
  return isName ? name : undefined;
};

interface Written {
  readonly title: string;
  readonly below: readonly string[];
}

const withWidths = (columns: readonly Written[]): TableColumn[] => {
  const total = columns.reduce((sum, column) => sum + wanted(column), 0);
  return columns.map((column) => ({
    title: column.title,
    width: Math.max(1, Math.round((wanted(column) / total) * PAGE)),
    align: column.below.every((text) => lengthOf(text) <= SHORT) ? "center" : "start",
  }));
};

/** Millimetres of the 版心. */
const PAGE = 156;

/** Characters of a column: room for its longest words, for sentences some more; a long title may break. */
const wanted = ({ title, below }: Written): number => {
  const longest = below.reduce(
    (most, text) => Math.max(most, lengthOf(text)),
    Math.max(LEAST, Math.min(TITLE, lengthOf(title))),
  );
  return longest <= SHORT ? longest : SHORT + Math.sqrt((longest - SHORT) * LEAST);
};

const [LEAST, TITLE, SHORT] = [4, 8, 12];

/** In Chinese characters, two Latin letters or figures to one. */
const lengthOf = (text: string): number =>
  Math.max(
    ...text
      .split("\n")
      .map((line) => [...line].reduce((sum, each) => sum + (/[\0-ÿ]/.test(each) ? 0.55 : 1), 0)),
  );
