import { known } from "../../known.ts";
import { graphemesOf } from "../graphemes.ts";
import repertoire from "./repertoire.json" with { type: "json" };

/**
 * The characters of a text, marks and joiners included, that the faces shipped with the system cannot draw: each once, in
 * order. Those of the private use area (自造字) are among them: they look different on each machine.
 */
export const undrawnCharacters = (text: string): readonly string[] => {
  const suspicious = text.match(OUTSIDE_COMMON);
  if (suspicious === null) return [];
  const all = new Set(graphemesOf(text).map(({ segment }) => segment));
  return [...all].filter((segment) => !isDrawn(segment));
};

/** Most texts hold nothing else, and then nothing more is asked: ASCII, the first block of Han, common marks. */
const OUTSIDE_COMMON =
  /[^\x20-\x7e\s\u4e00-\u9fff\u3001-\u3011\u2014\u2018\u2019\u201c\u201d\u2026\uff01-\uff5e]/u;

/** A letter with marks may have a shape of its own; what is never seen needs none. */
const isDrawn = (segment: string): boolean =>
  [...segment.normalize("NFC")].every(
    (character) =>
      NEVER_SEEN.test(character) || isInRepertoire(known(character.codePointAt(0), "a character")),
  );

const NEVER_SEEN =
  /[\s\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;

const isInRepertoire = (code: number): boolean => {
  ranges ??= readRanges();
  return ranges.some(({ first, last }) => first <= code && code <= last);
};

interface CodeRange {
  readonly first: number;
  readonly last: number;
}

/** Read when first asked for: see `graphemesOf`. */
let ranges: readonly CodeRange[] | undefined;

const readRanges = (): readonly CodeRange[] =>
  repertoire.ranges.split(" ").map((range) => {
    const codes = range.split("-").map((code) => Number.parseInt(code, 16));
    // Stryker disable next-line NumericLiteral: every range has a beginning
    const [first = 0, last = first] = codes;
    return { first, last };
  });
