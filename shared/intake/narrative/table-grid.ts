import type { NarrativeRow, NarrativeTable } from "../../domain/evidence/narrative.ts";
import type { ExtractedRow } from "../extraction/extracted.ts";
import { placesOf, type TablePlace } from "./table-places.ts";
import { titleRows } from "./title-rows.ts";

export type Grid = Pick<NarrativeTable, "titles" | "rows">;

/**
 * A table without merged cells that says the same: a title over several columns is said with each of them; words that several
 * rows share are said in each row; a figure that they share stands once, and the rows below refer to it.
 */
export const gridOf = (rows: readonly ExtractedRow[]): Grid => {
  const places = placesOf(rows);
  const heads = titleRows(rows, places);
  const above: string[] = [];
  return {
    titles: heads === 0 ? [] : (places[0] ?? []).map((_, column) => titleOf(places, heads, column)),
    rows: places.slice(heads).map((row) => rowOf(row, above)),
  };
};

/** 学生：男, where 学生 stands over several columns. */
const titleOf = (
  places: readonly (readonly TablePlace[])[],
  heads: number,
  column: number,
): string => {
  const texts = places
    .slice(0, heads)
    .flatMap((row) => (row[column]?.covered === true ? [] : [row[column]?.text ?? ""]))
    .filter((text) => text !== "");
  const [first = "", ...more] = texts.filter((text, at) => texts.indexOf(text) === at);
  return [first, ...more].join("：");
};

/** `above` has what each column said last, and is brought up to date. */
const rowOf = (row: readonly TablePlace[], above: string[]): NarrativeRow => {
  const [first] = row;
  const whole = row.length > 1 && row.slice(1).every(({ spanned }) => spanned);
  if (whole && first?.covered === false) return first.text;
  const cells = row.map((place, column) => {
    if (place.covered) return shared(above[column] ?? "", place);
    above[column] = place.text;
    return place.spanned ? "" : place.text;
  });
  return cells.slice(0, Math.max(1, cells.findLastIndex((cell) => cell !== "") + 1));
};

/** Said again, a figure would count twice. */
const shared = (above: string, { spanned }: TablePlace): string => {
  if (spanned) return "";
  return /\p{N}/u.test(above) ? SEE_ABOVE : above;
};

const SEE_ABOVE = "（见上）";
