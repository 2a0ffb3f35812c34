import * as z from "zod";
import type { Attachment, Block } from "../content.ts";
import { withPlainText } from "../harmless-text.ts";
import { chineseNumeral } from "../numerals.ts";
import { Paper } from "../paper.ts";
import type { SummaryInput } from "./county-result.ts";
import { figuresOf } from "./figures-of.ts";
import { SummaryFigures } from "./summary-figures.ts";
import { SummaryVerification, summaryVerification } from "./summary-mark.ts";
import { itemsBlocks } from "./text/all-items.ts";
import { annexesOf } from "./text/annexes.ts";
import { citiesBlocks } from "./text/cities.ts";
import { distributions } from "./text/distributions.ts";
import { notFiled, vetoParts } from "./text/limits.ts";
import { opening, overall } from "./text/overall.ts";
import { rankingBlocks, ranks } from "./text/ranks.ts";
import { sourcesBlocks } from "./text/sources.ts";
import { weaknesses } from "./text/weaknesses.ts";
import { latestMoment, versionListHash } from "./version-list.ts";

/** 汇总: a city's or a province's overview, in words and in numbers; a county's scores have no place in it. */
export const SummaryModel = Paper.omit({ overview: true, evidences: true }).extend({
  schema: z.literal("duxue/summary@1"),
  figures: SummaryFigures,
  verification: SummaryVerification,
});
export type SummaryModel = z.infer<typeof SummaryModel>;

/** The summary of some statuses. The same statuses give the same summary: no clock, no chance (law 8). */
export const summaryModel = (input: SummaryInput): SummaryModel => {
  const content = Unverified.parse(withPlainText(contentOf(input)));
  return { ...content, verification: summaryVerification(content, input) };
};

const Unverified = SummaryModel.omit({ verification: true });

const contentOf = (input: SummaryInput): z.infer<typeof Unverified> => {
  const figures = figuresOf(input);
  return {
    schema: "duxue/summary@1",
    title: {
      government: figures.name,
      subject: `${figures.cycle}年县级政府履行教育职责评价情况汇总`,
    },
    ...(figures.counts.signedOff < figures.counts.filed && {
      draftMark: "草稿（含未经县级人民政府审定的自评结果）",
    }),
    body: [
      opening(figures, input.framework, latestMoment(input)),
      ...numbered([
        { title: "总体情况", blocks: overall(figures) },
        { title: "得分和名次", blocks: ranks(figures) },
        { title: "等次和得分分布", blocks: distributions(figures) },
        { title: "共性薄弱环节", blocks: weaknesses(figures) },
        { title: "限制等次的事项", blocks: vetoParts(figures) },
        ...(figures.cities
          ? [{ title: "分市情况", blocks: citiesBlocks(figures.cities, figures) }]
          : []),
        { title: "报送缺口", blocks: notFiled(figures) },
      ]),
    ],
    attachments: attachments(figures, versionListHash(input)),
    figures,
  };
};

interface Part {
  readonly title: string;
  readonly blocks: readonly Block[];
}

const numbered = (parts: readonly Part[]): readonly Block[] =>
  parts.flatMap(({ title, blocks }, index): readonly Block[] => [
    { kind: "heading", level: 1, text: `${chineseNumeral(index + 1)}、${title}` },
    ...blocks,
  ]);

const attachments = (figures: SummaryFigures, listHash: string): Attachment[] => {
  const { ranking, items, sources } = annexesOf(figures);
  return [
    ...(ranking === undefined
      ? []
      : [
          {
            number: ranking,
            title: "各县（市、区）得分和名次",
            blocks: [...rankingBlocks(figures)],
          },
        ]),
    {
      number: items,
      title: "各项具体内容失分情况",
      ...(figures.cities && { landscape: true }),
      blocks: [...itemsBlocks(figures)],
    },
    {
      number: sources,
      title: "数据来源（状态清单）",
      blocks: [...sourcesBlocks(figures, listHash)],
    },
  ];
};
