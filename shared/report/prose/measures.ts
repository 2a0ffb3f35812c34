import { known } from "../../domain/known.ts";
import { onceFor } from "../../domain/once.ts";
import type { Block, TableBlock, TableRow } from "../content.ts";
import { departmentName, type ReportInput } from "../report-input.ts";
import { type Gap, gapsOf, type Lack } from "./gaps.ts";
import { generatedTitle } from "./generated-title.ts";
import { officialName } from "./official-name.ts";
import { ownWords } from "./own-words.ts";
import { ownGovernment, type ToldVeto, toldVetoes } from "./vetoes.ts";
import { doubtedWords } from "./word-doubts.ts";

/** What stands under 改进措施: the county's own words, then who closes which gap until when. */
export const measures = (input: ReportInput): readonly Block[] => [
  ...ownWords(input, "measures").blocks,
  ...generatedMeasures(input),
];

export const generatedMeasures = onceFor((input: ReportInput): readonly Block[] => {
  const own = ownWords(input, "measures");
  const list = rectificationTable(input);
  const rows = list[0]?.rows.length ?? 0;
  const text =
    rows === 0
      ? "无整改任务。"
      : `对照自评结果，梳理整改任务${rows}项，逐项明确责任单位和整改时限，列表如下。`;
  return [
    generatedTitle(own, "整改任务清单", "对照评价结果的整改任务"),
    { kind: "paragraph", text },
    ...list,
  ];
});

/** 整改任务清单: vetoes first, then every item that lacks something, then the own words; none when there is nothing to put right. */
const rectificationTable = (input: ReportInput): readonly TableBlock[] =>
  taskTable([...vetoTasks(input), ...itemTasks(input), ...wordTasks(input)]);

const taskTable = (tasks: readonly (readonly string[])[]): readonly TableBlock[] =>
  tasks.length === 0
    ? []
    : [
        {
          kind: "table",
          caption: "整改任务清单",
          columns: [
            { title: "序号", width: 12, align: "center" },
            { title: "具体内容", width: 34, align: "start" },
            { title: "差距", width: 56, align: "start" },
            { title: "责任单位", width: 28, align: "start" },
            { title: "整改时限", width: 26, align: "center" },
          ],
          rows: tasks.map(
            (cells, index): TableRow => ({
              kind: "cells",
              cells: [String(index + 1), ...cells],
            }),
          ),
        },
      ];

const vetoTasks = (input: ReportInput): readonly (readonly string[])[] =>
  toldVetoes(input).map((veto) => vetoTask(veto, input));

const vetoTask = (
  { name, reading, effect, departments }: ToldVeto,
  input: ReportInput,
): readonly string[] => [
  `限制事项：${name}`,
  reading === undefined ? effect : `${reading}，${effect}`,
  departments.join("、"),
  `立即整改，\n${nextYearEnd(input)}`,
];

/** The county's own words are put right by who filed them, or by the government in whose name they are. */
const wordTasks = (input: ReportInput): readonly (readonly string[])[] => {
  const many = doubtedWords(input).length;
  const issuer = input.status.narrativeIssuer;
  const who = issuer === undefined ? ownGovernment(input) : departmentName(issuer, input);
  const what = `核实文中数据${many}处（见附件3）`;
  return many === 0 ? [] : [["自评文字材料", what, who, filingDue(input)]];
};

/** A priority of which nothing at all was filed is one task: its items lack all there is to lack. */
const itemTasks = (input: ReportInput): readonly (readonly string[])[] => {
  const gaps = gapsOf(input);
  return input.framework.priorities.flatMap((priority) => {
    const ids = new Set(priority.items.map(({ id }) => id));
    const own = gaps.filter(({ item }) => ids.has(item.id));
    const isUnfiled = own.length === ids.size && own.length > 1 && own.every(nothingIsFiled);
    return isUnfiled
      ? [priorityTask(priority.name, own, input)]
      : own.map((gap) => itemTask(gap, input));
  });
};

const nothingIsFiled = ({ score, doubted }: Gap): boolean =>
  doubted.length === 0 && score.criteria.every(({ state }) => state === "missing");

const priorityTask = (
  name: string,
  gaps: readonly Gap[],
  input: ReportInput,
): readonly string[] => {
  const [first, last] = [known(gaps[0], "a gap").item.id, known(gaps.at(-1), "a gap").item.id];
  const count = (kind: "unreported" | "absent") => gaps.flatMap((gap) => gap[kind]).length;
  const departments = new Set(gaps.flatMap(({ item }) => item.departments));
  return [
    `${first}—${last} ${officialName(name)}`,
    `${gaps.length}项具体内容均未报送，补报指标${count("unreported")}项、佐证材料${count("absent")}项`,
    [...departments].map((id) => departmentName(id, input)).join("、"),
    filingDue(input),
  ];
};

const itemTask = (gap: Gap, input: ReportInput): readonly string[] => [
  `${gap.item.id} ${officialName(gap.item.name)}`,
  gapLines(gap).join("\n"),
  gap.item.departments.map((id) => departmentName(id, input)).join("、"),
  due(gap, input),
];

const gapLines = ({ short, doubted, unsure, unreported, absent }: Gap): readonly string[] => [
  ...short.map(({ text }) => text),
  ...doubted.map(({ text }) => text),
  ...(unsure.length > 0 ? ["核实佐证材料（见附件3）"] : []),
  ...(unreported.length > 0 ? [`补报指标：${textsOf(unreported)}`] : []),
  ...(absent.length > 0 ? [`补报佐证材料${absent.length}项`] : []),
];

const textsOf = (lacks: readonly Lack[]): string => lacks.map(({ text }) => text).join("、");

/** What was not filed or is in doubt can be mended before the report goes on; a real shortfall has until the end of the next year. */
const due = ({ short, ...mendable }: Gap, input: ReportInput): string => {
  const { doubted, unsure, unreported, absent } = mendable;
  const soon = [doubted, unsure, unreported, absent].some((lacks) => lacks.length > 0);
  if (short.length === 0) return filingDue(input);
  return soon ? `${nextYearEnd(input)}；\n补报事项\n${filingDue(input)}` : nextYearEnd(input);
};

const filingDue = ({ status }: ReportInput): string =>
  status.provisional ? "正式报送前" : "市级复核前";

const nextYearEnd = ({ status }: ReportInput): string => `${Number(status.cycle) + 1}年底前`;
