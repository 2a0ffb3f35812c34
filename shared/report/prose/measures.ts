import type { Block, Row, Table } from "../content.ts";
import { chineseNumeral } from "../numerals.ts";
import { departmentName, type ReportInput } from "../report-input.ts";
import { type Gap, gapsOf, type Lack } from "./gaps.ts";
import { officialName } from "./official-name.ts";
import { ownWords } from "./own-words.ts";
import { type ToldVeto, toldVetoes } from "./vetoes.ts";

/** 四、改进措施: the county's own words, then who closes which gap until when. */
export const measures = (input: ReportInput): readonly Block[] => [
  { kind: "heading", level: 1, text: "四、改进措施" },
  ...ownWords(input, "measures").blocks,
  ...generatedMeasures(input),
];

export const generatedMeasures = (input: ReportInput): readonly Block[] => {
  const { blocks, headings } = ownWords(input, "measures");
  const list = rectificationTable(input);
  const rows = list[0]?.rows.length ?? 0;
  const text =
    rows === 0
      ? "无整改任务。"
      : `对照自评结果，梳理整改任务${rows}项，逐项明确责任单位和整改时限，列表如下。`;
  return [
    ...(blocks.length === 0
      ? []
      : [
          {
            kind: "heading",
            level: 2,
            text: `（${chineseNumeral(headings + 1)}）整改任务清单`,
          } as const,
        ]),
    { kind: "paragraph", text },
    ...list,
  ];
};

/** 整改任务清单: vetoes first, then every item that lacks something; none when there is nothing to put right. */
export const rectificationTable = (input: ReportInput): readonly Table[] => {
  const tasks = [
    ...toldVetoes(input).map((veto) => vetoTask(veto, input)),
    ...gapsOf(input).map((gap) => itemTask(gap, input)),
  ];
  if (tasks.length === 0) return [];
  return [
    {
      kind: "table",
      caption: "整改任务清单",
      columns: [
        { title: "序号", width: 12, align: "center" },
        { title: "具体内容", width: 36, align: "start" },
        { title: "差距", width: 58, align: "start" },
        { title: "责任单位", width: 30, align: "start" },
        { title: "整改时限", width: 20, align: "center" },
      ],
      rows: tasks.map(
        (cells, index): Row => ({
          kind: "cells",
          cells: [String(index + 1), ...cells],
        }),
      ),
    },
  ];
};

const vetoTask = (
  { name, reading, effect, departments }: ToldVeto,
  input: ReportInput,
): readonly string[] => [
  `限制事项：${name}`,
  reading === "" ? effect : `${reading}，${effect}`,
  departments.join("、"),
  `立即整改，${nextYearEnd(input)}`,
];

const itemTask = (gap: Gap, input: ReportInput): readonly string[] => [
  `${gap.item.id} ${officialName(gap.item.name)}`,
  gapLines(gap).join("\n"),
  gap.item.departments.map((id) => departmentName(id, input)).join("、"),
  due(gap, input),
];

const gapLines = ({ short, doubted, unreported, absent }: Gap): readonly string[] => [
  ...short.map(({ text }) => text),
  ...doubted.map(({ text }) => text),
  ...(unreported.length > 0 ? [`补报指标：${textsOf(unreported)}`] : []),
  ...(absent.length > 0 ? [`补报佐证材料${absent.length}项`] : []),
];

const textsOf = (lacks: readonly Lack[]): string => lacks.map(({ text }) => text).join("、");

/** What was not filed or is in doubt can be mended before the report goes on; a real shortfall has until the end of the next year. */
const due = ({ short, doubted, unreported, absent }: Gap, input: ReportInput): string => {
  const soon = doubted.length + unreported.length + absent.length > 0;
  const filing = input.status.provisional ? "正式报送前" : "市级复核前";
  if (short.length === 0) return filing;
  return soon ? `整改：${nextYearEnd(input)}\n补报：${filing}` : nextYearEnd(input);
};

const nextYearEnd = ({ status }: ReportInput): string => `${Number(status.cycle) + 1}年12月底前`;
