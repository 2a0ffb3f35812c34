import { marked, type Token, type Tokens } from "marked";
import { decodeText } from "../decode-text.ts";
import type { Block, Extractor } from "../extraction/extracted.ts";

/** Markdown → headings and plain paragraphs: the report has its own form, so emphasis, links and pictures are dropped. */
export const extractMarkdown: Extractor = async ({ bytes }) => ({
  format: "markdown",
  blocks: marked.lexer(decodeText(bytes) ?? "").flatMap(blocksOf),
});

const blocksOf = (token: Token): readonly Block[] => {
  switch (token.type) {
    case "space":
    case "hr":
    case "def":
      return [];
    case "heading":
      return [{ kind: "heading", text: inlineText(token).replaceAll(/\s+/g, " ").trim() }];
    case "list":
      return isList(token) ? listBlocks(token) : [];
    case "blockquote":
      return (token.tokens ?? []).flatMap(blocksOf);
    case "table":
      return isTable(token) ? tableBlocks(token) : [];
    default:
      return paragraphs(inlineText(token));
  }
};

/** In Chinese text a line break inside a paragraph is no space. */
const paragraphs = (text: string): readonly Block[] =>
  text
    .split(/\n{2,}/)
    .map((paragraph) =>
      paragraph
        .replaceAll(/(?<=[\p{Script=Han}\p{P}])\n(?=[\p{Script=Han}\p{P}])/gu, "")
        .replaceAll("\n", " ")
        .trim(),
    )
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => ({ kind: "paragraph", text: paragraph }));

const isList = (token: Token): token is Tokens.List => token.type === "list";
const isTable = (token: Token): token is Tokens.Table => token.type === "table";

const listBlocks = ({ items, ordered, start }: Tokens.List): readonly Block[] =>
  items.flatMap((item, at) => {
    const [first, ...more] = item.tokens.flatMap(blocksOf);
    if (first === undefined) return [];
    const mark = ordered ? `${Number(start) + at}. ` : "";
    return [{ kind: "paragraph" as const, text: `${mark}${first.text}` }, ...more];
  });

const tableBlocks = ({ header, rows }: Tokens.Table): readonly Block[] =>
  [header, ...rows].map((cells) => ({
    kind: "paragraph",
    text: cells.map((cell) => cell.tokens.map(inlineText).join("")).join("，"),
  }));

/** The words of a token: of a link its text, of a picture its description, of HTML what was typed. */
const inlineText = (token: Token): string => {
  if (token.type === "br") return "\n\n";
  const inner = "tokens" in token ? token.tokens : undefined;
  if (inner !== undefined && inner.length > 0) return inner.map(inlineText).join("");
  return "text" in token && typeof token.text === "string" ? unescaped(token.text) : token.raw;
};

const unescaped = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
