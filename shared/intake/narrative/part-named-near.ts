import type { Finding } from "../../domain/findings/finding.ts";
import { warning } from "../../domain/findings/make-finding.ts";
import type { ReportPart } from "../../domain/framework/framework.ts";
import { headingsOf } from "../../domain/framework/report-parts.ts";
import { headingWords } from "../../domain/text/heading-words.ts";
import type { ExtractedBlock } from "../extraction/extracted.ts";
import { valuesOf } from "./parts-of-edition.ts";

export interface Unopened {
  readonly part: ReportPart;
  /** Where a heading of it would stand. */
  readonly among: readonly ExtractedBlock[];
}

/** For each part that no heading opens, the heading that comes nearest to one of its own: `一、基本做法` → 经验做法？ */
export const partsNamedNear = (unopened: readonly Unopened[]): readonly NamedNear[] =>
  unopened.flatMap(({ part, among }) => {
    const headings = among.filter(isLikeHeading);
    const likeness = headings.map(({ text }) => likenessOf(headingWords(text), part));
    const best = Math.max(0, ...likeness);
    const near = best < NEAR ? undefined : headings[likeness.indexOf(best)];
    if (near === undefined) return [];
    const values = { ...valuesOf(part), heading: near.text };
    return [{ heading: near, told: warning("partNamedNear", { path: part.id, values }) }];
  });

export interface NamedNear {
  readonly heading: ExtractedBlock;
  readonly told: Finding;
}

/** A short line without the end of a sentence, numbered as headings are, or as short as their words. */
const isLikeHeading = ({ kind, text }: ExtractedBlock): boolean => {
  if (text === "" || text.length > 40 || kind === "row") return false;
  if (kind === "heading") return true;
  return !/[。；！!？?，,]/.test(text) && (NUMBERED.test(text) || headingWords(text).length <= 12);
};

const NUMBERED =
  /^(?:#+\s*)?(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十]+部分|[（(][一二三四五六七八九十]+[）)]|\d[.、．])/;

const NEAR = 0.5;

const likenessOf = (words: string, part: ReportPart): number => {
  const named = Object.hasOwn(KEY_WORDS, part.id) && KEY_WORDS[part.id]?.test(words) ? NEAR : 0;
  const shared = headingsOf(part).map((heading) => dice(words, headingWords(heading)));
  return Math.max(named, ...shared);
};

/** Words that no other part of the built-in edition is called by. */
const KEY_WORDS: Readonly<Record<string, RegExp>> = {
  overview: /概况|基本县?情|[县区市]情/,
  achievements: /成效|成绩|成果|履职|履行|完成情况|主要工作|achievement/,
  practices: /做法|经验|亮点|特色|创新|practice/,
  problems: /问题|不足|短板|困难|problem|shortcoming/,
  measures: /措施|打算|下一?步|整改|改进|计划|努力方向|measure|plan/,
};

/** Sørensen–Dice of the pairs of neighbouring characters: 1 for the same words, 0 for none in common. */
const dice = (one: string, other: string): number => {
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const total = pairs.size + others.size;
  return total === 0 ? 0 : (2 * [...pairs].filter((pair) => others.has(pair)).length) / total;
};

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
