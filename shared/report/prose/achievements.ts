import type { Block } from "../content.ts";
import { chineseNumeral } from "../numerals.ts";
import type { ReportInput } from "../report-input.ts";
import { ourCounty } from "./county-voice.ts";
import { gapsOf } from "./gaps.ts";
import { generatedTitle } from "./generated-title.ts";
import { generatedMeasures } from "./measures.ts";
import { meritClauses } from "./merit-clauses.ts";
import { heaviest, meritsOf, type PriorityMerits, type Share, withoutTold } from "./merits.ts";
import { type OwnWords, ownWords } from "./own-words.ts";
import { preamble } from "./preamble.ts";
import { generatedProblemsAndVetoes } from "./problems.ts";
import { bodyCharacters, roomBeside } from "./room.ts";

/** What stands under 主要工作成效: the county's own words, then what its figures show, as far as there is room. */
export const achievements = (input: ReportInput): readonly Block[] => {
  const own = ownWords(input, "achievements");
  return [...own.blocks, ...generatedAchievements(input)];
};

/**
 * A compact paragraph for each priority that has something to show. Where the length that the rule allows is used up by
 * the county's own words and by what must be said, the readings that weigh least in points are left to the list of scores.
 */
const generatedAchievements = (input: ReportInput): readonly Block[] => {
  const own = ownWords(input, "achievements");
  const priorities = withoutTold(meritsOf(input), own.blocks);
  const readings = priorities.flatMap(({ merits }) => merits).length;
  const facts = priorities.flatMap((each) => each.facts).length;
  if (readings + facts === 0) return own.blocks.length > 0 ? [] : [nothingMet(input)];
  const said = [
    ...preamble(input),
    ...generatedProblemsAndVetoes(input),
    ...generatedMeasures(input),
  ];
  const room = roomBeside(input, said);
  const lacking = new Set(gapsOf(input).map(({ item }) => item.id));
  for (const share of shares({ readings, facts })) {
    const kept = heaviest(priorities, share);
    const blocks = told(kept, { own, left: metIn(priorities) - metIn(kept), lacking });
    if (bodyCharacters(blocks) <= room) return blocks;
  }
  return [];
};

/** All, then fewer facts, then fewer readings: 附件1 has what is left out. */
function* shares({ readings, facts }: Share): Generator<Share> {
  for (let many = facts; many > 0; many--) yield { readings, facts: many };
  for (let many = readings; many > 0; many--) yield { readings: many, facts: 0 };
}

const nothingMet = (input: ReportInput): Block => ({
  kind: "paragraph",
  text: nothingMetText(input),
});

/** A reading may meet its standard and be in doubt, or be nothing to speak of. */
const nothingMetText = (input: ReportInput): string => {
  const { items, reported } = input.status;
  if (reported.indicators === 0) return `截至目前，${ourCounty(input)}尚未报送指标数据。`;
  const isAnyMet = items
    .flatMap(({ criteria }) => criteria)
    .some(({ kind, state }) => kind !== "documents" && state === "met");
  return isAnyMet ? "已报送的指标中暂无可列为成效的。" : "已报送的指标中尚无达到标准的。";
};

interface Telling {
  readonly own: OwnWords;
  /** Readings that meet the standard and are not told. */
  readonly left: number;
  /** Items that lack something, by id. */
  readonly lacking: ReadonlySet<string>;
}

const metIn = (priorities: readonly PriorityMerits[]): number =>
  priorities.flatMap(({ merits }) => merits).filter(({ criterion }) => criterion.state === "met")
    .length;

/** Priorities are （一） on their own, and 一是 under a common heading when the county's words come before them. */
const told = (
  priorities: readonly PriorityMerits[],
  { own, left, lacking }: Telling,
): readonly Block[] => {
  const rest: readonly Block[] =
    left > 0 ? [{ kind: "paragraph", text: `其余${left}项达标指标见附件1。` }] : [];
  if (own.blocks.length === 0)
    return [
      ...priorities.flatMap((each, index): readonly Block[] => [
        {
          kind: "heading",
          level: 2,
          text: `（${chineseNumeral(index + 1)}）${each.priority.name}`,
        },
        { kind: "paragraph", text: textOf(each, lacking) },
      ]),
      ...rest,
    ];
  return [
    generatedTitle(own, "主要评价指标达标情况", "对照评价标准的达标情况"),
    ...priorities.map(
      (each, index): Block => ({
        kind: "paragraph",
        lead: `${chineseNumeral(index + 1)}是${each.priority.name}。`,
        text: textOf(each, lacking),
      }),
    ),
    ...rest,
  ];
};

/** 4项具体内容全部达标。 before the readings, where that is so, all of them are told and nothing of it is in doubt. */
const textOf = ({ items, merits, facts }: PriorityMerits, lacking: ReadonlySet<string>): string => {
  const told = new Set(merits.map(({ criterion }) => criterion));
  const isWhole = items.every(
    ({ score }) =>
      score.state === "met" &&
      !lacking.has(score.id) &&
      score.criteria.every(
        (each) => each.kind === "documents" || each.state !== "met" || told.has(each),
      ),
  );
  const opening = isWhole ? `${items.length}项具体内容全部达标。` : "";
  return `${opening}${[...meritClauses(merits), ...facts].join("；")}。`;
};
