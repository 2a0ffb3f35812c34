import type { NarrativeRow, NarrativeTable } from "../../domain/narrative.ts";
import type { TableRow } from "../extraction/extracted.ts";
import { type Place, placesOf } from "./table-places.ts";
import { titleRows } from "./title-rows.ts";

export type Grid = Pick<NarrativeTable, "titles" | "rows">;

/**
 * A table without merged cells that says the same: a title over several columns is said with each of them; words that several
 * rows share are said in each row; a figure that they share stands once, and the rows below refer to it.
 */
export const gridOf = (rows: readonly TableRow[]): Grid => {
  const places = placesOf(rows);
  const heads = titleRows(rows, places);
  const body = places.slice(heads);
  return {
    titles: heads === 0 ? [] : (places[0] ?? []).map((_, column) => titleOf(places, heads, column)),
    rows: body.map((row, at) => rowOf(row, (column) => above(body.slice(0, at), column))),
  };
};

/** 学生：男, where 学生 stands over several columns. */
const titleOf = (places: readonly (readonly Place[])[], heads: number, column: number): string => {
  const texts = places
    .slice(0, heads)
    .flatMap((row) => (row[column]?.covered === true ? [] : [row[column]?.text ?? ""]))
    .filter((text) => text !== "");
  const [first = "", ...more] = texts.filter((text, at) => texts.indexOf(text) === at);
  return [first, ...more].join("：");
};

const rowOf = (row: readonly Place[], aboveOf: (column: number) => string): NarrativeRow => {
  const [first] = row;
  const whole = row.length > 1 && row.slice(1).every(({ spanned }) => spanned);
  if (whole && first?.covered === false) return first.text;
  const cells = row.map((place, column) => cellOf(place, () => aboveOf(column)));
  return cells.slice(0, Math.max(1, cells.findLastIndex((cell) => cell !== "") + 1));
};

const cellOf = ({ text, spanned, covered }: Place, aboveText: () => string): string => {
  if (spanned) return "";
  if (!covered) return text;
  const shared = aboveText();
  // Said again, a figure would count twice
  return /\p{N}/u.test(shared) ? SEE_ABOVE : shared;
};

const SEE_ABOVE = "（见上）";

const above = (rows: readonly (readonly Place[])[], column: number): string =>
  rows.findLast((row) => row[column]?.covered === false)?.[column]?.text ?? "";
