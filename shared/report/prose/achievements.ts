import type { Framework } from "../../domain/framework.ts";
import { indicatorById } from "../../domain/framework-items.ts";
import type { CriterionScore } from "../../domain/score.ts";
import type { Block } from "../content.ts";
import { chineseNumeral, plainNumber } from "../numerals.ts";
import {
  type ReportInput,
  type ScoredItem,
  type ScoredPriority,
  scoredPriorities,
} from "../report-input.ts";
import { ownWords } from "./own-words.ts";
import { readingClause } from "./reading.ts";

/** 一、主要工作成效: the county's own words, then what its figures show, priority by priority. */
export const achievements = (input: ReportInput): readonly Block[] => {
  const own = ownWords(input, "achievements");
  const standsAlone = own.headings === 0;
  const priorities = scoredPriorities(input).flatMap((scored, index) => [
    priorityHeading(scored, index + 1, standsAlone),
    ...priorityParagraphs(scored, input.framework),
  ]);
  const common = `（${chineseNumeral(own.headings + 1)}）对照评价重点自评情况`;
  return [
    { kind: "heading", level: 1, text: "一、主要工作成效" },
    ...own.blocks,
    ...(standsAlone ? [] : [{ kind: "heading", level: 2, text: common } as const]),
    ...priorities,
  ];
};

/** Priorities are （一） on their own, and 1. under a common heading when the county's words come before them. */
const priorityHeading = (
  { priority }: ScoredPriority,
  place: number,
  standsAlone: boolean,
): Block =>
  standsAlone
    ? { kind: "heading", level: 2, text: `（${chineseNumeral(place)}）${priority.name}` }
    : { kind: "heading", level: 3, text: `${place}. ${priority.name}` };

const priorityParagraphs = (scored: ScoredPriority, framework: Framework): readonly Block[] => {
  const told = scored.items.flatMap((each) => {
    const clauses = itemClauses(each, framework);
    return clauses.length === 0 ? [] : [{ name: each.item.name, text: clauses.join("；") }];
  });
  return [
    { kind: "paragraph", text: openingOf(scored, told.length) },
    ...told.map(({ name, text }, index): Block => {
      const ordinal = told.length === 1 ? "" : `${chineseNumeral(index + 1)}是`;
      // An item named after its one indicator would say the name twice
      const lead = text.startsWith(name) ? ordinal : `${ordinal}${name}。`;
      return { kind: "paragraph", ...(lead !== "" && { lead }), text: `${text}。` };
    }),
  ];
};

const openingOf = ({ priority, score, items }: ScoredPriority, told: number): string => {
  const met = items.filter((each) => each.score.state === "met").length;
  const points = `自评得${plainNumber(score)}分（满分${plainNumber(priority.points)}分）`;
  const tally = met === 0 ? "" : `其中${met}项达标，`;
  const nothing = told === 0 ? "，目前尚无达到标准的指标和已采信的材料" : "";
  return `共${items.length}项具体内容，${tally}${points}${nothing}。`;
};

/** What speaks for the county: readings that earn all their points or are only reported, and documents that stand. */
const itemClauses = ({ score }: ScoredItem, framework: Framework): readonly string[] =>
  score.criteria.flatMap((criterion) => {
    if (criterion.kind === "documents") return documentsClause(criterion);
    if (criterion.state !== "met" && criterion.state !== "reported") return [];
    const indicator = indicatorById(framework, criterion.indicator ?? "");
    return indicator ? [readingClause(criterion, indicator)] : [];
  });

const documentsClause = ({ documents = [] }: CriterionScore): readonly string[] => {
  const filed = documents.filter(({ evidenceId }) => evidenceId !== undefined).length;
  if (filed === 0) return [];
  return filed === documents.length
    ? [`${filed}项佐证材料齐全`]
    : [`应报佐证材料${documents.length}项，已采信${filed}项`];
};
