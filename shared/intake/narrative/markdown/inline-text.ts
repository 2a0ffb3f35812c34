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
  return {
    text: pieces.map((piece, at) => written(piece, words, at)).join(""),
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

const written = (piece: Piece, words: readonly string[], at: number): string => {
  const own = words[at] ?? "";
  if (piece.kind === "text") return own;
  const around = { before: nearest(words, at, -1), own, after: nearest(words, at, 1) };
  return isMarkup(piece, around) ? own : `${piece.open}${own}${piece.close}`;
};

/** The words beside a piece: the first that are not empty, blanks included. */
const nearest = (words: readonly string[], at: number, step: 1 | -1): string => {
  let next = at + step;
  while (next >= 0 && next < words.length && words[next]?.trim() === "") next += step;
  const between = words.slice(Math.min(next, at) + 1, Math.max(next, at)).join("");
  const found = words[next] ?? "";
  return step === 1 ? between + found : found + between;
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

/** `x**2 + y**2`, `长*5+宽*3`: the stars multiply. A bold word before a figure, `**投入**500万元`, does not. */
const isOperator = (open: string, { before, own, after }: Around): boolean => {
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
