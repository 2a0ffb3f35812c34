import { NarrativePart } from "../../domain/narrative.ts";
import { narrativeHeadings } from "../../domain/narrative-headings.ts";

/** The part that a heading opens, with or without its number: `一、主要工作成效`, `（三）存在的问题：`, `Problems`. */
export const partNamed = (heading: string): NarrativePart | undefined =>
  partsByHeading.get(headingWords(heading));

/** A heading without what may stand around its words: `# 一、 主要工作成效：` → `主要工作成效`. */
export const headingWords = (heading: string): string =>
  heading
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s\p{Cf}]+/gu, "")
    .replace(/^[#*]+/, "")
    .replace(NUMBERING, "")
    .replace(/[。.:、;,#*]+$/, "");

const NUMBERING =
  /^(?:第?[一二三四五六七八九十\d]+(?:部分)?[、.:)]|\([一二三四五六七八九十\d]+\)|第[一二三四五六七八九十\d]+部分)+/;

const partsByHeading: ReadonlyMap<string, NarrativePart> = new Map(
  NarrativePart.options.flatMap((part) =>
    narrativeHeadings[part].map((heading) => [headingWords(heading), part] as const),
  ),
);
