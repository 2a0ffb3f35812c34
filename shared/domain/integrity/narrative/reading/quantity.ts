import type Big from "big.js";
import type { DecimalText } from "../../../decimal.ts";

/** How surely a number is said: `500余` is a few more, `不少于500` any more, `近500` less, `约500` neither. */
export type Bound = "exact" | "fewMore" | "above" | "below" | "about";

/** A number in running text with its unit, e.g. `1926.22` `万元`, the words around it and where it stands. */
export interface Quantity {
  /** The digits as they stand, in the unit as it stands. */
  readonly value: DecimalText;
  readonly unit: string;
  /** What the unit counts, so that 万元 and 元, 名 and 人 can be compared; empty for a number without a unit. */
  readonly dimension: string;
  /** Units of the dimension in one unit as it stands: 10000 for 万元. */
  readonly scale: Big;
  readonly bound: Bound;
  /** Written in Chinese numerals. */
  readonly spelt: boolean;
  /** A target, a plan or a standard: it may equal no figure of the present. */
  readonly planned: boolean;
  readonly from: number;
  readonly to: number;
  /** The mark before the label, or nothing where another quantity stands right before it. */
  readonly lead: string;
  /** The words of its clause before the number. */
  readonly label: string;
  /** The words of its clause behind the unit, up to the next number. */
  readonly tail: string;
  /** How many brackets are open around it. */
  readonly depth: number;
  /** Which sentence of the paragraph, which part of it between semicolons, and which bracket, it stands in. */
  readonly sentence: number;
  readonly segment: number;
  readonly bracket: number | undefined;
  readonly index: number;
}

/** The values a quantity can have in its dimension, both ends included; no `high` where nothing bounds it. */
export interface Range {
  readonly low: Big;
  readonly high: Big | undefined;
}
