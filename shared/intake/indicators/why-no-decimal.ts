import { isRate } from "../../domain/integrity/computed-rate.ts";
import { plainCharacters } from "../plain-characters.ts";

export type NoDecimal = "formulaTyped" | "spacesInNumber" | "ratioTyped" | "notDecimal";

/** What a clerk did who typed no number, so that the remedy is the one that helps. */
export const whyNoDecimal = (text: string, unit: string): NoDecimal => {
  const plain = plainCharacters(text.slice(0, LOOKED_AT)).trim();
  if (FORMULA.test(plain)) return "formulaTyped";
  if (isRate(unit) && RATIO.test(plain)) return "ratioTyped";
  return SPACED.test(plain) ? "spacesInNumber" : "notDecimal";
};

const LOOKED_AT = 200;

/** Spreadsheets take `@` and a sign before a name for the beginning of a formula too. */
const FORMULA = /^(?:=|@|[+-]+[A-Za-z(])/;
const RATIO = /^\d+(?:\.\d+)?\s*(?:[:∶/比]|分之)\s*\d+(?:\.\d+)?$/u;
const SPACED = /^[+-]?\d[\d.,]*(?:\s+\d[\d.,]*)+$/;
