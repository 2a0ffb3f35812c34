import type { Quantity } from "../reading/quantity.ts";

/** Two values in the order of their years; nothing between them says a direction. */
export interface Ordered {
  readonly before: Quantity;
  readonly after: Quantity;
  readonly direction: undefined;
}

/** `2019年为A，2020年为B`: both years stand in their labels, and the second label says nothing else than the first. */
export const yearsOf = (first: Quantity, second: Quantity): Ordered | undefined => {
  const [one, other] = [YEAR.exec(first.label), YEAR.exec(second.label)];
  if (one === null || other === null) return undefined;
  const [was, is] = [Number(one[1]), Number(other[1])];
  const named = (other[2] ?? "").replace(/(?:为|是|达到?|降为|升为|增至|又)*$/u, "");
  return first.label.includes(named) ? inOrder([was, first], [is, second]) : undefined;
};

type OfYear = readonly [year: number, value: Quantity];

/** Nothing where both are of one year. */
const inOrder = ([was, first]: OfYear, [is, second]: OfYear): Ordered | undefined => {
  if (was === is) return undefined;
  // Stryker disable next-line EqualityOperator: equal years have been left out
  const [before, after] = was < is ? [first, second] : [second, first];
  return { before, after, direction: undefined };
};

const YEAR = /(20\d\d)年[底末]?([^，、；\d]{0,16})$/u;

/** `2019年、2020年教育支出分别为9.2亿元、9.8亿元`: two years and two values in their order. */
export const twoYears = (first: Quantity, second: Quantity, text: string): Ordered | undefined => {
  if (!/分别为$/u.test(first.label) || !/^(?:和|及)?$/u.test(second.label)) return undefined;
  const words = text.slice(Math.max(0, first.from - WORDS), first.from);
  const years = /(?<!\d)(20\d\d)年[、和](20\d\d)年[^、\d]*$/u.exec(words);
  if (years === null || /、\d{4}年、/u.test(words)) return undefined;
  return inOrder([Number(years[1]), first], [Number(years[2]), second]);
};

/** Characters before the first value in which both years stand. */
const WORDS = 32;
