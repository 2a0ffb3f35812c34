import type { OpenedElement } from "../office/sax.ts";

/** Whether a rule applies to a number; `perhaps` where it says so by a formula. */
export type Condition = (value: number) => "yes" | "no" | "perhaps";

/** The condition of a rule (ECMA-376, 18.3.1.10) that compares the cell with numbers. */
export const conditionOf = (
  attributes: OpenedElement["attributes"],
  operands: readonly string[],
): Condition => {
  const [first = Number.NaN, second = Number.NaN] = operands.map(numberOf);
  const compare = comparisons.get(attributes.get("operator") ?? "");
  const isTwofold = attributes.get("operator")?.toLowerCase().includes("between") === true;
  const isKnown = attributes.get("type") === "cellIs" && !Number.isNaN(first);
  if (compare === undefined || !isKnown || (isTwofold && Number.isNaN(second)))
    return () => "perhaps";
  return (value) => (compare(value, first, second) ? "yes" : "no");
};

const numberOf = (formula: string): number =>
  /^[-+]?\d+(\.\d*)?$/.test(formula.trim()) ? Number(formula) : Number.NaN;

type Comparison = (value: number, first: number, second: number) => boolean;

const isBetween: Comparison = (value, first, second) =>
  value >= Math.min(first, second) && value <= Math.max(first, second);

const comparisons: ReadonlyMap<string, Comparison> = new Map<string, Comparison>([
  ["greaterThan", (value, limit) => value > limit],
  ["greaterThanOrEqual", (value, limit) => value >= limit],
  ["lessThan", (value, limit) => value < limit],
  ["lessThanOrEqual", (value, limit) => value <= limit],
  ["equal", (value, limit) => value === limit],
  ["notEqual", (value, limit) => value !== limit],
  ["between", isBetween],
  ["notBetween", (value, first, second) => !isBetween(value, first, second)],
]);
