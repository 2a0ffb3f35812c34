import type { Framework } from "./framework.ts";

/**
 * Years that an edition says and cannot mean, as they stay behind when a new year's edition is copied from the last: a title
 * of another year, a basis or a source of a year that is out of reach.
 */
export const yearFaults = ({
  cycle,
  title,
  basis,
  sources,
}: Pick<Framework, "cycle" | "title" | "basis" | "sources">): readonly string[] => [
  ...titleFaults(cycle, title),
  ...outOfReach(basis, cycle).map((year) => `the basis names the year ${year}`),
  ...sources.flatMap(({ id, document }) =>
    outOfReach(document, cycle).map((year) => `the source ${id} names the year ${year}`),
  ),
];

const titleFaults = (cycle: number, title: string): readonly string[] => {
  const years = yearsIn(title);
  return years.length > 0 && years.every((year) => year === cycle)
    ? []
    : [`the title “${title}” does not name the year ${cycle}, and no other`];
};

/** Laws before the first are cited by none; what came long after a cycle did not rule it. */
const outOfReach = (text: string, cycle: number): readonly number[] =>
  yearsIn(text).filter((year) => year < FIRST || year > cycle + LATER);

const FIRST = 1949;
const LATER = 2;

/** `2021年`, `〔2021〕`, `（2017—2020年）`. */
const yearsIn = (text: string): readonly number[] =>
  [...text.matchAll(/(?<!\d)\d{4}(?=年|〕|—\d{4}年)/gu)].map(([year]) => Number(year));
