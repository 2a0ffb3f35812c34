import { raisedText } from "../raised-text.ts";
import { characterOf } from "./character-references.ts";

/** A stretch of text within a paragraph: as it is read, or with markup around it that may be markup or may be text. */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "marked";
      readonly mark: MarkupKind;
      readonly open: string;
      readonly inner: string;
      readonly close: string;
    };
export type MarkupKind = "emphasis" | "code" | "link" | "picture" | "comment";

/** A line break that the author asked for; those of the source's own lines are `\n`. */
export const HARD_BREAK = "\u2028";

/** Cuts a paragraph's source where markup may be; nothing is decided yet. */
export const inlinePieces = (source: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of source.matchAll(MARKUP)) {
    if (match.index > from) pieces.push({ kind: "text", text: source.slice(from, match.index) });
    pieces.push(pieceOf(match[0], match.groups ?? {}));
    from = match.index + match[0].length;
  }
  if (from < source.length) pieces.push({ kind: "text", text: source.slice(from) });
  return pieces;
};

const MARKUP = new RegExp(
  [
    String.raw`\\(?<escaped>[!-/:-@[-\x60{-~])`,
    String.raw`(?<hard>(?:(?<! ) {2,}|\\)\n|<br *\/?>)`,
    String.raw`(?<reference>&(?:[A-Za-z]{2,8}\d{0,2}|#\d{1,7}|#[xX][\dA-Fa-f]{1,6});)`,
    "(?<ticks>(?<!`)`{1,9}(?!`))(?<code>[^]+?)(?<!`)\\k<ticks>(?!`)",
    "(?<comment><!--(?:(?!<!--)[^])*?-->)",
    String.raw`<(?:sup>(?<above>[^<>\n]{1,20})<\/sup|sub>(?<below>[^<>\n]{1,20})<\/sub)>`,
    String.raw`<(?<address>(?:https?:\/\/|mailto:)[^\s<>]+)>`,
    String.raw`(?<picture>!?)\[(?<label>[^[\]\n]*)\]\((?<target>[^()\s]+|<[^<>\n]+>)(?:\s+"[^"\n]*")?\)`,
    String.raw`(?<!\*)(?<stars>\*{1,3})(?![*\s])(?<starred>(?:\\[^]|(?!\k<stars>)[^\\])+?)(?<![\s*])\k<stars>(?!\*)`,
    String.raw`(?<!_)(?<lines>_{1,2})(?![_\s])(?<lined>(?:\\[^]|[^\\_])+?)(?<!\s)\k<lines>(?!_)`,
  ].join("|"),
  "g",
);

type Groups = Readonly<Record<string, string | undefined>>;

const pieceOf = (whole: string, groups: Groups): Piece => {
  const { escaped, hard, reference, above, below, address, comment } = groups;
  if (hard !== undefined) return text(HARD_BREAK);
  if (reference !== undefined) return text(characterOf(reference));
  if (above !== undefined) return text(raisedText(above, "above"));
  if (below !== undefined) return text(raisedText(below, "below"));
  if (comment !== undefined) return marked("comment", { open: comment, inner: "", close: "" });
  return linkOf(groups, whole) ?? emphasisOf(groups) ?? text(escaped ?? address ?? whole);
};

/** `增长[5](6)` is no link: what is linked to has a scheme, a folder or a name with an ending. */
const linkOf = ({ picture, label, target }: Groups, whole: string): Piece | undefined => {
  if (label === undefined || target === undefined) return undefined;
  const open = `${picture}[`;
  const close = whole.slice(open.length + label.length);
  if (!ADDRESS.test(target)) return text(whole);
  return marked(picture === "!" ? "picture" : "link", { open, inner: label, close });
};

const ADDRESS = /^<?(?:[a-z][a-z+.-]+:|\.{0,2}\/|#)?(?=.*\p{L}).*(?:[/:#]|\.\p{L}\w*>?$)/u;

const emphasisOf = (groups: Groups): Piece | undefined => {
  const { ticks, code, stars, starred, lines, lined } = groups;
  if (ticks !== undefined) return marked("code", { open: ticks, inner: code ?? "", close: ticks });
  const mark = stars ?? lines;
  if (mark === undefined) return undefined;
  return marked("emphasis", { open: mark, inner: starred ?? lined ?? "", close: mark });
};

const text = (written: string): Piece => ({ kind: "text", text: written });

const marked = (
  mark: MarkupKind,
  around: { readonly open: string; readonly inner: string; readonly close: string },
): Piece => ({ kind: "marked", mark, ...around });
