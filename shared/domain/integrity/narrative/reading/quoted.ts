import { bounds } from "../../../bounds.ts";
import type { Paragraph } from "./paragraph.ts";
import type { Quantity } from "./quantity.ts";

/**
 * The words in which quantities stand, as they were typed: whole clauses, never cut inside a number or a name. Of words
 * that are too long to quote, clauses in the middle are left out.
 */
export const quoted = (paragraph: Paragraph, ...quantities: readonly Quantity[]): string => {
  const from = Math.min(...quantities.map((each) => clauseStart(paragraph.text, each.from)));
  const to = Math.max(...quantities.map((each) => clauseEnd(paragraph.text, each.to)));
  return fitted(paragraph, { from, to });
};

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const clauseStart = (text: string, at: number): number => {
  let start = at;
  while (start > 0 && at - start < LONGEST && !/[，；。！？：（、]/.test(text[start - 1] ?? ""))
    start--;
  return start;
};

const clauseEnd = (text: string, at: number): number => {
  let end = at;
  while (end < text.length && end - at < LONGEST && !/[，；。！？：（）、]/.test(text[end] ?? ""))
    end++;
  return text[end] === "）" ? end + 1 : end;
};

/** Clauses without a mark are no longer than this in any text that a person wrote. */
const LONGEST = 40;

const fitted = (paragraph: Paragraph, whole: Stretch): string => {
  const words = paragraph.typed(whole.from, whole.to);
  if (fits(words)) return balanced(words);
  const clauses = clausesOf(words);
  // Stryker disable next-line StringLiteral: a text that is split has a first part
  const [first = "", ...others] = clauses;
  let last = "";
  for (const clause of others.toReversed()) {
    if (!fits(`${first}……${clause}${last}`)) break;
    last = `${clause}${last}`;
  }
  return balanced(`${first}……${last}`);
};

/** Its bytes too: a character of one unit takes three at most. */
const fits = (words: string): boolean => words.length <= bounds.quoted.characters;

const clausesOf = (words: string): readonly string[] => words.split(/(?<=[，；。、,;])/u);

/** A bracket that was opened outside of the quoted words is left out, and one that stays open is closed. */
const balanced = (words: string): string => {
  let open = 0;
  const kept = [...words].filter((character) => {
    if (/[（(]/.test(character)) open++;
    if (!/[）)]/.test(character)) return true;
    if (open === 0) return false;
    open--;
    return true;
  });
  return `${kept.join("")}${"）".repeat(open)}`;
};
