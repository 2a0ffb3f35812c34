import type { Attachment, Overview, TableRow } from "../content.ts";
import type { ReportInput } from "../report-input.ts";
import { vetoBlocks } from "./vetoes.ts";

/** 附件1: the score of every item, with the reason of every criterion, and the vetoes that bound the grade. */
export const scoresAttachment = (overview: Overview, input: ReportInput): Attachment => ({
  number: 1,
  title: "具体内容得分及评分说明",
  blocks: [
    {
      kind: "paragraph",
      text: `共${overview.priorities.length}项评价重点、${overview.priorities.flatMap(({ items }) => items).length}项具体内容，满分${overview.maxScore}分，自评得${overview.score}分。`,
    },
    ...vetoBlocks(input),
    {
      kind: "table",
      caption: "具体内容得分及评分说明",
      columns: [
        { title: "编号", width: 12, align: "center" },
        { title: "具体内容", width: 34, align: "start" },
        { title: "满分", width: 13, align: "end" },
        { title: "得分", width: 13, align: "end" },
        { title: "状态", width: 16, align: "center" },
        { title: "评分说明", width: 68, align: "start" },
      ],
      rows: overview.priorities.flatMap(({ id, name, points, score, items }): TableRow[] => [
        { kind: "group", text: `${id} ${name}（满分${points}分，得分${score}分）` },
        ...items.map(
          (item): TableRow => ({
            kind: "cells",
            cells: [
              item.id,
              item.name,
              item.points,
              item.score,
              item.stateName,
              [
                ...item.criteria.map(({ reason }) => reason),
                ...(item.facts ?? []).map(({ kindName, text }) => `${kindName}：${text}`),
              ].join("\n"),
            ],
          }),
        ),
      ]),
    },
  ],
});
