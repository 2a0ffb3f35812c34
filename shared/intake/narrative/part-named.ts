import type { NarrativePart } from "../../domain/narrative.ts";

/** The part that a heading opens, with or without its number: `一、主要工作成效`, `（三）存在的问题：`, `Problems`. */
export const partNamed = (heading: string): NarrativePart | undefined =>
  partsByHeading.get(
    heading
      .normalize("NFKC")
      .toLowerCase()
      .replaceAll(/\s+/g, "")
      .replace(NUMBERING, "")
      .replace(/[。.:、;,]+$/, ""),
  );

const NUMBERING =
  /^(?:第?[一二三四五六七八九十\d]+(?:部分)?[、.:)]|\([一二三四五六七八九十\d]+\)|第[一二三四五六七八九十\d]+部分)+/;

const headingsByPart = {
  achievements: [
    "主要工作成效",
    "工作成效",
    "主要成效",
    "主要工作及成效",
    "主要工作和成效",
    "主要做法及成效",
    "主要做法和成效",
    "履职成效",
    "主要成绩",
    "achievements",
    "mainachievements",
  ],
  practices: [
    "经验做法",
    "主要经验做法",
    "主要经验",
    "经验与做法",
    "经验和做法",
    "典型经验",
    "典型经验做法",
    "特色做法",
    "亮点做法",
    "特色亮点",
    "practices",
    "goodpractices",
  ],
  problems: [
    "存在问题",
    "存在的问题",
    "主要问题",
    "存在的主要问题",
    "存在主要问题",
    "存在问题与不足",
    "存在的问题与不足",
    "存在的问题和不足",
    "存在的困难和问题",
    "问题与不足",
    "问题和不足",
    "不足之处",
    "problems",
  ],
  measures: [
    "改进措施",
    "整改措施",
    "下一步改进措施",
    "下一步工作措施",
    "下一步工作",
    "下一步工作打算",
    "下一步打算",
    "下步工作打算",
    "下步改进措施",
    "改进措施及下一步打算",
    "改进措施和下一步打算",
    "measures",
    "improvementmeasures",
  ],
} as const satisfies Record<NarrativePart, readonly string[]>;

const headingsOf = (part: NarrativePart) =>
  headingsByPart[part].map((heading) => [heading, part] as const);

const partsByHeading: ReadonlyMap<string, NarrativePart> = new Map([
  ...headingsOf("achievements"),
  ...headingsOf("practices"),
  ...headingsOf("problems"),
  ...headingsOf("measures"),
]);
