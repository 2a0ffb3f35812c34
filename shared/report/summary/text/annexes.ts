import type { SummaryFigures } from "../summary-figures.ts";

/** The numbers of the annexes, so that the body can name them. A city's ranking stands in the body. */
export const annexesOf = ({
  cities,
}: SummaryFigures): {
  readonly ranking?: number;
  readonly items: number;
  readonly sources: number;
} => (cities === undefined ? { items: 1, sources: 2 } : { ranking: 1, items: 2, sources: 3 });
