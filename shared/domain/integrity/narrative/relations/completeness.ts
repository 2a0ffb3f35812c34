import Big from "big.js";
import type { Range } from "../reading/quantity.ts";
import { isAbove, overlap, rangeOf, sumOf } from "../reading/ranges.ts";
import { areParallel, isClosed, isGraded, isUsual } from "./families.ts";
import type { Opening } from "./list-openings.ts";
import type { Part, PartList } from "./part-lists.ts";

interface Counted extends PartList {
  /** What the parts sum to, and what they would have to. */
  readonly sum: Big;
  readonly whole: Big;
}

/**
 * Whether a list that does not reach its whole was meant to: it stands in a bracket or behind 分别为, its names or its
 * shares leave nothing out, or it comes so near that nothing else can be meant.
 */
export const isComplete = ({ opening, parts, sum, whole }: Counted): boolean => {
  const labels = parts.map(({ label }) => label);
  if (isOpenEnded(parts) || labels.some((label) => label === "")) return false;
  if (sharesAreWhole(parts)) return true;
  if (sharesAreLess(parts)) return false;
  if (isClosed(labels)) return isWithin({ sum, whole, from: "0.6", to: "1.4" });
  if (opening === "shares") return false;
  if (mayLeaveOneOut(parts, sum, whole)) return false;
  const parallel = areParallel(labels);
  if (opening === "row" && !parallel) return false;
  if (isTooMuch({ opening, labels, parallel }, sum, whole)) return true;
  const leeway = leewayOf({ opening, labels, parallel });
  return isNear({ sum, whole, leeway, count: parts.length });
};

/**
 * A county's one special or nine-year school often goes unnamed beside its primary and junior ones: of two or three kinds
 * of places that miss the whole by one or two, nothing can be said.
 */
const mayLeaveOneOut = (parts: readonly Part[], sum: Big, whole: Big): boolean =>
  parts.length <= 3 &&
  parts.some(({ quantity }) => /[所个处家]/u.test(quantity.dimension)) &&
  parts.some(({ label }) => /小学|初中|高中|中学|幼儿园|学校/u.test(label)) &&
  sum.lt(whole) &&
  whole.minus(sum).lte(2);

interface Within {
  readonly sum: Big;
  readonly whole: Big;
  readonly from: string;
  readonly to: string;
}

/** A sum that is further off than this was never meant for that whole: the words speak of something else. */
const isWithin = ({ sum, whole, from, to }: Within): boolean =>
  sum.gte(whole.times(from)) && sum.lte(whole.times(to));

interface Form {
  readonly opening: Opening;
  readonly labels: readonly string[];
  readonly parallel: boolean;
}

/** Parts of one sort above their whole; behind 其中 so far above it that the words speak of something else, they are left alone. */
const isTooMuch = ({ opening, labels, parallel }: Form, sum: Big, whole: Big): boolean => {
  if (opening === "row" || sum.lte(whole)) return false;
  if (opening === "bracket") return parallel || labels.length > 2;
  return parallel && isWithin({ sum, whole, from: "1", to: "1.2" });
};

/**
 * How near a list must come, as a part of its whole: a bracket or 分别为 promises all of it, and of a list that promises
 * less it is the surer the more names there are and the more alike they are.
 */
const leewayOf = (form: Form): string => {
  const { opening, labels, parallel } = form;
  if (isGraded(labels)) return "0.015";
  if (opening === "row") return labels.length === 2 ? "0.005" : "0.01";
  return promisedLeeway(form) ?? (parallel ? alike : unlike)[Math.min(labels.length, 4) - 2] ?? "0";
};

/** By how many parts there are: two, three, more. */
const alike = ["0.015", "0.015", "0.015"] as const;
const unlike = ["0.005", "0.01", "0.01"] as const;

const promisedLeeway = ({ opening, labels, parallel }: Form): string | undefined => {
  const promised = opening === "bracket" || opening === "consists";
  if (opening === "bracket" && parallel) return labels.length > 2 ? "0.2" : "0.1";
  return (promised && labels.length > 2) || isUsual(labels) ? "0.08" : undefined;
};

/** Whether a list comes so near to its whole that its beginning alone cannot be what was meant. */
export const isNearly = (sum: Big, whole: Big): boolean =>
  isNear({ sum, whole, leeway: "0.02", count: 3 });

interface Nearness {
  readonly sum: Big;
  readonly whole: Big;
  readonly leeway: string;
  readonly count: number;
}

const leastOf = (count: number): number => {
  if (count > 3) return 8;
  return count === 3 ? 20 : 50;
};

/** Of a large enough whole, one that is missing is a slip too. */
export const isNear = ({ sum, whole, leeway, count }: Nearness): boolean => {
  const apart = sum.minus(whole).abs();
  return apart.lte(whole.times(leeway)) || (apart.lte(1) && whole.gte(leastOf(count)));
};

/** Shares that sum to 100 %, give or take their rounding, leave nothing out. */
export const sharesAreWhole = (parts: readonly Part[]): boolean => {
  const sum = sumOfShares(parts);
  return sum !== undefined && overlap(sum, HUNDRED);
};

/** Shares that stay below 100 % say themselves that something is left out. */
export const sharesAreLess = (parts: readonly Part[]): boolean => {
  const sum = sumOfShares(parts);
  return sum !== undefined && isAbove(HUNDRED, sum);
};

/** Nothing where a part has no share. */
const sumOfShares = (parts: readonly Part[]): Range | undefined =>
  parts.length > 1 && parts.every(({ share }) => share !== undefined)
    ? sumOf(parts.flatMap(({ share }) => (share === undefined ? [] : rangeOf(share))))
    : undefined;

const HUNDRED: Range = { low: new Big(100), high: new Big(100) };

/** `等` and `主要` leave room for more. */
export const isOpenEnded = (parts: readonly Part[]): boolean =>
  parts.some(({ quantity }) => /等$|^[^，]{0,6}等/u.test(quantity.tail)) ||
  // Stryker disable next-line StringLiteral: of no parts, any words but these will do
  /主要|如/u.test(parts[0]?.quantity.label ?? "");

/** How many parts from the first on are of one sort; what follows them speaks of something else. */
export const parallelCount = (parts: readonly Part[]): number => {
  let count = Math.min(parts.length, MOST_ALIKE);
  while (count >= 2 && !areParallel(parts.slice(0, count).map(({ label }) => label))) count--;
  return count;
};

/** Longer lists are compared as a whole only. */
const MOST_ALIKE = 12;
