import type { NarrativeFileTable } from "../../domain/evidence/files/narrative-file.ts";
import type { NarrativeRow } from "../../domain/evidence/narrative.ts";
import { rowText } from "./row-text.ts";
import type { WrittenSection } from "./written-section.ts";

/** A text with the rows of its tables as lines at their places; a place beyond the text is its end. */
export const withTables = (
  text: string,
  tables: readonly NarrativeFileTable[],
): Pick<WrittenSection, "text" | "tables"> => {
  const lines = text === "" ? [] : text.split("\n");
  const written: string[] = [];
  const placed: WrittenSection["tables"][number][] = [];
  let taken = 0;
  for (const { after, titles = [], rows } of tables.toSorted(byPlace)) {
    written.push(...lines.slice(taken, after));
    taken = Math.max(taken, Math.min(after, lines.length));
    const ofTable = [...(titles.length > 0 ? [titles] : []), ...rows].map(lineOf);
    placed.push({ line: written.length, lines: ofTable.length, titles, rows });
    written.push(...ofTable);
  }
  return { text: [...written, ...lines.slice(taken)].join("\n"), tables: placed };
};

const byPlace = (one: NarrativeFileTable, other: NarrativeFileTable): number =>
  one.after - other.after;

const lineOf = (row: NarrativeRow): string =>
  typeof row === "string" ? oneLine(row) : rowText(row.map(oneLine));

const oneLine = (cell: string): string => rowText(cell.split("\n"));
