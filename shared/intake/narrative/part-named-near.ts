import type { Finding } from "../../domain/finding.ts";
import { finding } from "../../domain/findings/finding.ts";
import type { NarrativePart } from "../../domain/narrative.ts";
import { narrativeHeadings } from "../../domain/narrative-headings.ts";
import type { Block } from "../extraction/extracted.ts";
import { headingWords } from "./part-named.ts";

/** For each part that no heading opens, the heading that comes nearest to one of its own: `一、基本做法` → 经验做法？ */
export const partsNamedNear = (
  blocks: readonly Block[],
  missing: readonly NarrativePart[],
): readonly Finding[] => {
  const headings = missing.length === 0 ? [] : blocks.filter(isLikeHeading);
  return missing.flatMap((part) => {
    const likeness = headings.map(({ text }) => likenessOf(headingWords(text), part));
    const best = Math.max(0, ...likeness);
    const near = best < NEAR ? undefined : headings[likeness.indexOf(best)];
    if (near === undefined) return [];
    return [finding("partNamedNear", { path: part, values: { part, heading: near.text } })];
  });
};

/** A short line without the end of a sentence, numbered as headings are, or as short as their words. */
const isLikeHeading = ({ kind, text }: Block): boolean => {
  if (text === "" || text.length > 40) return false;
  if (kind === "heading") return true;
  return !/[。；！？!?，,]/.test(text) && (NUMBERED.test(text) || headingWords(text).length <= 12);
};

const NUMBERED =
  /^(?:#+\s*)?(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十]+部分|[（(][一二三四五六七八九十]+[）)]|\d[.、．])/;

const NEAR = 0.5;

const likenessOf = (words: string, part: NarrativePart): number => {
  const named = KEY_WORDS[part].test(words) ? NEAR : 0;
  const shared = narrativeHeadings[part].map((heading) => dice(words, headingWords(heading)));
  return Math.max(named, ...shared);
};

/** Words that no other part is called by. */
const KEY_WORDS = {
  achievements: /成效|成绩|成果|履职|履行|完成情况|主要工作|achievement/,
  practices: /做法|经验|亮点|特色|创新|practice/,
  problems: /问题|不足|短板|困难|problem|shortcoming/,
  measures: /措施|打算|下一?步|整改|改进|计划|努力方向|measure|plan/,
} as const satisfies Record<NarrativePart, RegExp>;

/** Sørensen–Dice of the pairs of neighbouring characters: 1 for the same words, 0 for none in common. */
const dice = (one: string, other: string): number => {
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const total = pairs.size + others.size;
  return total === 0 ? 0 : (2 * [...pairs].filter((pair) => others.has(pair)).length) / total;
};

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
