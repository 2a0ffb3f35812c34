import { Lexer, Marked, type Token, type Tokens } from "marked";
import type { ExtractedBlock } from "../../extraction/extracted.ts";
import { rowText } from "../row-text.ts";
import { HARD_BREAK } from "./inline-pieces.ts";
import { inlineText } from "./inline-text.ts";
import { typedLines } from "./typed-lines.ts";

/**
 * Headings and plain paragraphs of a Markdown text. Only its blocks are marked's: reference definitions (`[1]: 500`), raw
 * HTML and indented code are the words they are.
 */
export const markdownBlocks = (source: string): readonly ExtractedBlock[] =>
  new Lexer(blocksOnly.defaults)
    .blockTokens(source.replaceAll(/\r\n?/g, "\n"), [])
    .flatMap(blocksOf);

const asText = () => undefined;
/** `~~~5万元` names no language. What is `false` is left to marked. */
const fences = (source: string) => (/^ {0,3}[`~]{3}[^\n]*\p{N}/u.test(source) ? undefined : false);
const blocksOnly = new Marked({ tokenizer: { def: asText, html: asText, code: asText, fences } });

const blocksOf = (token: Token): readonly ExtractedBlock[] => {
  switch (token.type) {
    case "space":
    case "hr":
    case "checkbox":
      return [];
    case "heading":
      return token.raw.trimEnd().includes("\n")
        ? underlined(token)
        : [headingOf(token.text, depthOf(token))];
    case "list":
      return isList(token) ? token.items.flatMap(itemBlocks) : [];
    case "blockquote":
      return QUOTED_FIGURE.test(token.raw)
        ? lines(token.raw)
        : (token.tokens ?? []).flatMap(blocksOf);
    case "table":
      return tableBlocks(token.raw);
    case "code":
      return codeBlocks(token.raw);
    default:
      return paragraphs(
        token.type === "text" || token.type === "paragraph" ? token.text : token.raw,
      );
  }
};

const headingOf = (source: string, level: number): ExtractedBlock => {
  const { text, pictures } = inlineText(source);
  const words = text.replaceAll(BLANKS, " ").trim();
  return { kind: "heading", text: words, level, ...leftOut(pictures) };
};

const depthOf = (token: Token): number => ("depth" in token ? Number(token.depth) : 1);

const leftOut = (pictures: number): Pick<ExtractedBlock, "remarks"> =>
  pictures === 0
    ? {}
    : { remarks: Array.from({ length: pictures }, () => ({ code: "pictureLeftOut", quote: "" })) };

/** One line underlined with three signs or more is a heading; a sentence above a rule, or above a lone `=`, is none. */
const underlined = (token: Token): readonly ExtractedBlock[] => {
  const { raw } = token;
  const written = raw.trimEnd();
  const text = written.slice(0, written.lastIndexOf("\n"));
  const underline = written.slice(text.length).trim();
  if (underline.length < 3) return paragraphs(written);
  return text.includes("\n") || /[。；;！!？?.…：:]\s*$/.test(text)
    ? paragraphs(text)
    : [headingOf(text, depthOf(token))];
};

const paragraphs = (source: string): readonly ExtractedBlock[] => {
  const { text, pictures } = inlineText(source);
  const [first, ...more] = text
    .split(HARD_BREAK)
    .flatMap(typedLines)
    .map(oneLine)
    .filter((line) => line !== "")
    .map((line): ExtractedBlock => ({ kind: "paragraph", text: line }));
  if (first === undefined && pictures === 0) return [];
  return [{ kind: "paragraph", text: "", ...first, ...leftOut(pictures) }, ...more];
};

/** A byte order mark inside a text is no blank but nothing (visible-text.ts), whatever `\s` says. */
const BLANKS = /[^\S\ufeff]+/gu;

/** In Chinese text a line break inside a paragraph is no space. */
const oneLine = (text: string): string =>
  text
    .replaceAll(
      /(?<=[\p{Script=Han}、。，；：！？（）《》“”])[ \t]*\n[ \t]*(?=[\p{Script=Han}、。，；：！？（）《》“”])/gu,
      "",
    )
    .replaceAll(BLANKS, " ")
    .trim();

const lines = (raw: string): readonly ExtractedBlock[] => raw.split("\n").flatMap(paragraphs);

/** `>5%` is a bound, not a quotation. */
const QUOTED_FIGURE = /^[ \t]*>[> \t]*[-+−±]?[\d０-９.．]/m;

const isList = (token: Token): token is Tokens.List => token.type === "list";

/** Numbers of a list are kept as typed; a bullet before a figure too, since `- 3%` may be a figure below nought. */
const itemBlocks = ({ raw, task, tokens }: Tokens.ListItem): readonly ExtractedBlock[] => {
  const [first, ...more] = tokens.flatMap(blocksOf);
  const mark = /^\s*(\d+[.)]|[-+*])/.exec(raw)?.[1] ?? "";
  const box = task ? (/\[[ xX]\] /.exec(raw)?.[0] ?? "") : "";
  const text = `${box}${first?.text ?? ""}`;
  const kept = /^\d/.test(mark) || /^$|^[\p{N}.．¥￥$+\-−±]/u.test(text) ? `${mark} ${text}` : text;
  return [{ ...first, kind: "paragraph", text: kept.trim() }, ...more];
};

/** Cells by the table's own lines, for a row may have more of them than its head. */
const tableBlocks = (raw: string): readonly ExtractedBlock[] => {
  const rows = raw.trim().split("\n");
  if (!rows.slice(0, 2).join("").includes("|")) return lines(raw);
  return rows.toSpliced(1, 1).flatMap((row, at): readonly ExtractedBlock[] => {
    const cells = cellsOf(row).map(inlineText);
    const pictures = cells.reduce((count, cell) => count + cell.pictures, 0);
    const texts = cells.map(({ text }) => text.split(HARD_BREAK).map(oneLine));
    const text = rowText(texts.map(rowText));
    const said = texts.map((cell) => ({ text: cell.join("\n"), columns: 1, covered: false }));
    return text === "" && pictures === 0 && at > 0
      ? []
      : [
          {
            kind: "row",
            text,
            row: { begins: at === 0, titles: at === 0, cells: said },
            ...leftOut(pictures),
          },
        ];
  });
};

const cellsOf = (row: string): readonly string[] =>
  row
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "")
    .split(/(?<!\\)\|/);

/** Code is kept line by line. */
const codeBlocks = (raw: string): readonly ExtractedBlock[] => {
  const rest = raw.trimEnd().split("\n").slice(1);
  const closed = /^\s*(`{3,}|~{3,})\s*$/.test(rest.at(-1) ?? "");
  return rest
    .slice(0, closed ? -1 : undefined)
    .map((line) => line.trim())
    .flatMap((text): readonly ExtractedBlock[] =>
      text === "" ? [] : [{ kind: "paragraph", text }],
    );
};
