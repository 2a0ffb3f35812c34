import type { Block, Row, Table } from "../content.ts";
import { chineseNumeral } from "../numerals.ts";
import { departmentName, type ReportInput, scoredPriorities } from "../report-input.ts";
import { type Gap, gapOf, isGap } from "./gaps.ts";
import { ownWords } from "./own-words.ts";

/** 四、改进措施: the county's own words, then who closes which gap until when. */
export const measures = (input: ReportInput): readonly Block[] => {
  const own = ownWords(input, "measures");
  const rows = rectificationRows(input);
  return [
    { kind: "heading", level: 1, text: "四、改进措施" },
    ...own.blocks,
    {
      kind: "heading",
      level: 2,
      text: `（${chineseNumeral(own.headings + 1)}）整改任务清单`,
    },
    ...(rows.length === 0
      ? [{ kind: "paragraph", text: "无整改任务。" } as const]
      : [
          {
            kind: "paragraph",
            text: `对照自评结果，梳理整改任务${rows.length}项，逐项明确责任单位和时限。`,
          } as const,
          table(rows),
        ]),
  ];
};

const table = (rows: readonly Row[]): Table => ({
  kind: "table",
  caption: "整改任务清单",
  columns: [
    { title: "序号", width: 12, align: "center" },
    { title: "具体内容", width: 36, align: "start" },
    { title: "差距", width: 58, align: "start" },
    { title: "责任单位", width: 30, align: "start" },
    { title: "整改时限", width: 20, align: "center" },
  ],
  rows: [...rows],
});

const rectificationRows = (input: ReportInput): readonly Row[] =>
  scoredPriorities(input)
    .flatMap(({ items }) => items)
    .map((each) => ({ ...each, gap: gapOf(each, input.framework) }))
    .filter(({ gap }) => isGap(gap))
    .map(({ item, gap }, index) => ({
      kind: "cells",
      cells: [
        String(index + 1),
        `${item.id} ${item.name}`,
        gapLines(gap).join("\n"),
        item.departments.map((id) => departmentName(id, input)).join("、"),
        due(gap, input),
      ],
    }));

const gapLines = ({ short, unreported, absent }: Gap): readonly string[] => [
  ...short,
  ...(unreported.length > 0 ? [`补报指标${unreported.length}项`] : []),
  ...(absent.length > 0 ? [`补报佐证材料${absent.length}项`] : []),
];

/** What was not filed can be filed before the report is; a real shortfall has until the end of the next year. */
const due = ({ short }: Gap, { status }: ReportInput): string =>
  short.length === 0 ? "正式报送前" : `${Number(status.cycle) + 1}年12月底前`;
