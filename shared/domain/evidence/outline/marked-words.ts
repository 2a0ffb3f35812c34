/** What stands after a number at the beginning of a line: a title with text, a title alone, or a sentence without title. */
export type MarkedWords =
  | { readonly kind: "runIn"; readonly name: string; readonly body: string }
  | { readonly kind: "alone"; readonly name: string; readonly closed: boolean }
  | { readonly kind: "sentence" };

/** A title is as long as a line of an official document, with a comma or two. */
const TITLE_CHARACTERS = 30;

/** `党的领导全面加强。一年来，…`: the title ends at the first 。 that comes soon enough and closes no bracket or quotation. */
export const markedWords = (rest: string): MarkedWords => {
  const words = rest.trim();
  const stop = words.indexOf("。");
  const name = stop < 0 ? words.replace(/[：:]$/, "") : words.slice(0, stop);
  if (!isTitle(name.trim())) return { kind: "sentence" };
  // Stryker disable next-line EqualityOperator,NumericLiteral: with 。 at the first place there was no title
  const body = stop < 0 ? "" : words.slice(stop + 1).trim();
  if (body !== "") return { kind: "runIn", name: name.trim(), body };
  // Stryker disable next-line EqualityOperator,NumericLiteral: likewise
  return { kind: "alone", name: name.trim(), closed: stop >= 0 };
};

const isTitle = (name: string): boolean =>
  name !== "" &&
  // Stryker disable next-line MethodExpression,NumericLiteral: the slice only saves the counting of a long text
  [...name.slice(0, TITLE_CHARACTERS * 2 + 1)].length <= TITLE_CHARACTERS &&
  !/[；;！!？?…，,、：:]$/.test(name) &&
  !/[；;！!？?]/.test(name) &&
  isClosed(name);

/** `（见附件。` and `“一校一策。`: the 。 belongs to what was opened. */
const isClosed = (name: string): boolean =>
  [...PAIRS].every(([open, close]) => count(name, open) === count(name, close));

const PAIRS = [
  ["（", "）"],
  ["“", "”"],
  ["《", "》"],
  ["「", "」"],
] as const;

// Stryker disable next-line ArithmeticOperator,NumericLiteral: two counts are compared, both off by as many
const count = (text: string, character: string): number => text.split(character).length - 1;
