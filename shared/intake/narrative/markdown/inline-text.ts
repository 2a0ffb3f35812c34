import { inlinePieces, type Piece } from "./inline-pieces.ts";

export interface InlineText {
  /** `HARD_BREAK` where the author broke the line, `\n` where the source does. */
  readonly text: string;
  readonly pictures: number;
}

/**
 * What a paragraph says without its markup. Marks that could be part of a figure are none: `9*7*3`, `5~10`, `2**3`,
 * `2_000_000` stay as they were typed, and so does any mark without which two numbers would join.
 */
export const inlineText = (source: string): InlineText => {
  const pieces = inlinePieces(source);
  const inner = pieces.map((piece) =>
    piece.kind === "text" ? { text: piece.text, pictures: 0 } : innerOf(piece),
  );
  const words = inner.map(({ text }) => text);
  const [before, after] = [wordsBefore(words), wordsAfter(words)];
  const around = (at: number): Around => ({
    before: before[at] ?? "",
    own: words[at] ?? "",
    after: after[at] ?? "",
  });
  return {
    text: pieces.map((piece, at) => written(piece, around(at))).join(""),
    pictures: inner.reduce((count, { pictures }) => count + pictures, 0),
  };
};

type Marked = Extract<Piece, { kind: "marked" }>;

const innerOf = ({ mark, inner }: Marked): InlineText => {
  if (mark === "code") return { text: inner.replaceAll("\n", " ").trim(), pictures: 0 };
  if (inner === "") return { text: "", pictures: mark === "picture" ? 1 : 0 };
  const { text, pictures } = inlineText(inner);
  return { text, pictures: mark === "picture" ? pictures + 1 : pictures };
};

const written = (piece: Piece, around: Around): string => {
  const { own } = around;
  if (piece.kind === "text") return own;
  return isMarkup(piece, around) ? own : `${piece.open}${own}${piece.close}`;
};

/** The words before each piece; an empty piece is looked through, a blank one leaves a blank. */
const wordsBefore = (words: readonly string[]): readonly string[] => {
  const before = [""];
  for (const word of words) before.push(endOf(before.at(-1) ?? "", word));
  return before;
};

const wordsAfter = (words: readonly string[]): readonly string[] => {
  const after = [""];
  for (const word of words.toReversed()) after.push(beginningOf(word, after.at(-1) ?? ""));
  return after.toReversed().slice(1);
};

/** As much of a text as is looked at. */
const LOOKED_AT = 8;

const endOf = (before: string, word: string): string => {
  if (word === "") return before;
  return word.trim() === "" ? `${before.trimEnd()} ` : word.slice(-LOOKED_AT);
};

const beginningOf = (word: string, after: string): string => {
  if (word === "") return after;
  return word.trim() === "" ? ` ${after.trimStart()}` : word.slice(0, LOOKED_AT);
};

interface Around {
  readonly before: string;
  readonly own: string;
  readonly after: string;
}

const isMarkup = ({ mark, open }: Marked, around: Around): boolean => {
  if (joinsNumbers(around)) return false;
  if (mark !== "emphasis") return true;
  if (isOperator(open, around)) return false;
  return open === "**" || open === "***" || standsApart(open, around);
};

/** Without the marks a number before them would run on into the number after. */
const joinsNumbers = ({ before, own, after }: Around): boolean => {
  const [left, right] = [before.trimEnd(), after.trimStart()];
  if (own === "") return ENDS_IN_NUMBER.test(left) && NUMBER.test(right);
  return (
    (ENDS_IN_NUMBER.test(left) && NUMBER.test(own)) ||
    (ENDS_IN_NUMBER.test(own) && NUMBER.test(right))
  );
};

const NUMBER = /^[\p{N}.．]/u;
const ENDS_IN_NUMBER = /[\p{N}.．]$/u;

/**
 * `x**2 + y**2`, `长*5+宽*3`: the stars multiply. A bold word before a figure, `**投入**500万元`, does not, nor does a bold
 * title, `**1.经费保障。** 2020年`.
 */
const isOperator = (open: string, { before, own, after }: Around): boolean => {
  if (open.length > 1 && /\p{Script=Han}[。：；]$/u.test(own)) return false;
  const beforeFigure = /^\p{N}/u.test(after.trimStart());
  if (beforeFigure && (open.length === 1 || /^\w/.test(own))) return true;
  return /[\w)]$/.test(before) && /^[\w(]/.test(own);
};

/** One star or line is emphasis between blanks and punctuation; a star also between words, around words alone. */
const standsApart = (open: string, { before, own, after }: Around): boolean => {
  if (/(^|[\s\p{P}])$/u.test(before) && /^($|[\s\p{P}])/u.test(after)) return true;
  const words = /^[\p{Script=Han}\p{Po}\p{Ps}\p{Pe}]+$/u.test(own);
  return open === "*" && words && isWord(before.slice(-1)) && isWord(after.slice(0, 1));
};

const isWord = (character: string): boolean => /^[\p{Script=Han}\s\p{P}]?$/u.test(character);
