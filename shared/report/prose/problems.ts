import { decimal } from "../../domain/decimal.ts";
import type { Block } from "../content.ts";
import { chineseNumeral, plainNumber } from "../numerals.ts";
import { type ReportInput, type ScoredItem, scoredPriorities } from "../report-input.ts";
import { type Gap, gapOf, gapSentences, isGap } from "./gaps.ts";
import { ownWords } from "./own-words.ts";

/** 三、存在问题: the county's own words, then every item that lost points, with why. */
export const problems = (input: ReportInput): readonly Block[] => {
  const own = ownWords(input, "problems");
  return [
    { kind: "heading", level: 1, text: "三、存在问题" },
    ...own.blocks,
    {
      kind: "heading",
      level: 2,
      text: `（${chineseNumeral(own.headings + 1)}）对照评价指标查找的问题`,
    },
    ...found(input),
  ];
};

const found = (input: ReportInput): readonly Block[] => {
  const lacking = scoredPriorities(input)
    .map(({ priority, items }) => ({ priority, items: items.flatMap((each) => lack(each, input)) }))
    .filter(({ items }) => items.length > 0);
  if (lacking.length === 0)
    return [{ kind: "paragraph", text: "各项具体内容均已达到标准，未发现失分问题。" }];
  return [
    { kind: "paragraph", text: summary(lacking.flatMap(({ items }) => items)) },
    ...lacking.flatMap(({ priority, items }, index): readonly Block[] => [
      { kind: "heading", level: 3, text: `${index + 1}. ${priority.name}` },
      ...items.map(problem),
    ]),
  ];
};

interface Lack extends ScoredItem {
  readonly gap: Gap;
}

const lack = (each: ScoredItem, { framework }: ReportInput): readonly Lack[] => {
  const gap = gapOf(each, framework);
  return isGap(gap) ? [{ ...each, gap }] : [];
};

const summary = (lacks: readonly Lack[]): string => {
  const count = (part: keyof Gap): number => lacks.flatMap(({ gap }) => gap[part]).length;
  const lost = lacks.reduce(
    (sum, { score }) => sum.plus(score.points).minus(score.score),
    decimal("0"),
  );
  const kinds = [
    [count("short"), "项指标未达标准"],
    [count("unreported"), "项指标未报送"],
    [count("absent"), "项佐证材料未提供"],
  ] as const;
  const named = kinds.flatMap(([many, what]) => (many > 0 ? [`${many}${what}`] : []));
  return `对照评价标准，共有${lacks.length}项具体内容失分，合计${plainNumber(lost.toFixed(2))}分，其中${named.join("，")}。`;
};

const problem = ({ item, score, gap }: Lack, index: number): Block => ({
  kind: "paragraph",
  lead: `（${index + 1}）${item.name}。`,
  text: `${gapSentences(gap)}满分${plainNumber(score.points)}分，自评得${plainNumber(score.score)}分。`,
});
