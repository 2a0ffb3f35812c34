import type { NarrativePart } from "../../domain/narrative.ts";
import type { Block } from "../content.ts";
import { chineseNumeral } from "../numerals.ts";
import { plainText } from "../plain-text.ts";
import { type ReportInput, sectionsOf } from "../report-input.ts";

/** The county's own sections of a part, numbered （一）（二）…; a part may begin with words of its own, without a title. */
export const ownWords = ({ narrative }: ReportInput, part: NarrativePart): OwnWords => {
  const blocks: Block[] = [];
  let headings = 0;
  for (const { title, text } of sectionsOf(narrative, part)) {
    const name = withoutNumber(oneLine(title));
    if (name !== "") {
      headings += 1;
      blocks.push({ kind: "heading", level: 2, text: `（${chineseNumeral(headings)}）${name}` });
    }
    blocks.push(...paragraphs(text));
  }
  return { blocks, headings };
};

export interface OwnWords {
  readonly blocks: readonly Block[];
  /** How many （一） are taken, so that what follows counts on. */
  readonly headings: number;
}

const paragraphs = (text: string): readonly Block[] =>
  plainText(text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => ({ kind: "paragraph", text: line }));

const oneLine = (text: string): string => plainText(text).replaceAll("\n", " ").trim();

/** Clerks number their headings themselves; the report numbers them anew. `1.5万元` and `一、二年级` are no numbers of theirs. */
const withoutNumber = (title: string): string =>
  title.replace(
    /^(（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、(?![一二三四五六七八九十])|\d+[.、．](?!\d))\s*/,
    "",
  );
