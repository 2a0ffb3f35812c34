import type { ExtractedRow } from "../extraction/extracted.ts";
import type { TablePlace } from "./table-places.ts";

type Places = readonly (readonly TablePlace[])[];

/**
 * How many rows at the top of a table are its column titles: those that its format marks; else the first, and what stands
 * below a title over several columns, where it has words in each column, no figures, and the rows below have other things.
 */
export const titleRows = (rows: readonly ExtractedRow[], places: Places): number => {
  const body = rows.findIndex(({ titles }) => !titles);
  const marked = body < 0 ? 1 : body;
  if (rows.length < 2) return 0;
  if (rows[0]?.titles === true) return isBlank(places[0] ?? []) ? 0 : Math.min(marked, MOST);
  if (!isLikeTitles(places[0] ?? []) || !differs(places)) return 0;
  let heads = 1;
  while (heads < Math.min(MOST, rows.length - 1) && goesOn(places, heads)) heads++;
  return heads;
};

const MOST = 3;

const isBlank = (row: readonly TablePlace[]): boolean => row.every(({ text }) => text === "");

/** The corner above row titles may be empty. */
const isLikeTitles = (row: readonly TablePlace[]): boolean =>
  row.length > 1 &&
  !row.slice(1).every(({ spanned }) => spanned) &&
  row.every(({ text }, at) => (text !== "" || at === 0) && text.length <= TITLE && !isFigure(text));

const TITLE = 20;

/** Rows of figures below words, or of sentences below words: otherwise nobody can tell titles from content. */
const differs = ([first = [], ...below]: Places): boolean =>
  below.some((row) =>
    row.some(
      ({ text }, at) => isFigure(text) || text.length > (first[at]?.text.length ?? 0) + SENTENCE,
    ),
  );

const SENTENCE = 6;

/** The row tells apart what a title above it spans, or goes on from it. */
const goesOn = (places: Places, at: number): boolean => {
  const [above = [], row = []] = [places[at - 1], places[at]];
  const joined = row.some(({ covered }) => covered) || above.some(({ spanned }) => spanned);
  return (
    joined && !isBlank(row) && row.every(({ text }) => !isFigure(text) && text.length <= TITLE)
  );
};

/** `63`, `33,321.5万元`, `−0.7%`, but not the year of a column. */
const isFigure = (text: string): boolean =>
  /^[+\-−±≥≤＞＜><约近]?\s*[\d０-９][\d０-９.,．，]*\s*(?:[%％‰]|\p{Script=Han}{0,4})(?:以上|以下)?$/u.test(
    text,
  ) && !/^(?:19|20)\d\d(?:年度?)?$/.test(text);
