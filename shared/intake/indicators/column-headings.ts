import { type FigureField, figureFields } from "../../domain/integrity/figure.ts";
import type { EntryField } from "./entry.ts";

/**
 * A column that is read, or one of our own that only explains the row to whoever fills it in. `subject` may hold ids or
 * names; beside a column of the one kind it is taken for the other.
 */
export type Column = EntryField | "name" | "subject" | "unit" | "explanation";

const headings = {
  subject: ["指标", "indicator"],
  indicator: ["指标代码", "指标编号", "代码", "id"],
  name: ["指标名称", "名称", "name"],
  value: ["数值", "本年值", "本年数值", "本年", "指标值", "填报值", "value"],
  previous: ["上年值", "上年数值", "上年", "上一年值", "previous", "previousyear"],
  numerator: ["分子", "numerator"],
  denominator: ["分母", "denominator"],
  parts: ["分项", "其中", "parts"],
  statedGrowth: ["增长率", "同比增长", "增长", "growth", "statedgrowth"],
  note: ["备注", "说明", "note"],
  unit: [
    "单位",
    "计量单位",
    "数据单位",
    "数值单位",
    "金额单位",
    "货币单位",
    "指标单位",
    "unit",
    "units",
  ],
  explanation: [
    "序号",
    "具体内容",
    "评价重点",
    "项目",
    "标准",
    "评价标准",
    "责任部门",
    "item",
    "threshold",
    "department",
  ],
} as const satisfies Record<Column, readonly string[]>;

const headingsOf = (column: Column) =>
  headings[column].map((heading) => [heading, column] as const);

/** Each heading in lower case without spaces, with its column. */
export const columnsByHeading: ReadonlyMap<string, Column> = new Map([
  ...headingsOf("subject"),
  ...headingsOf("indicator"),
  ...headingsOf("name"),
  ...headingsOf("value"),
  ...headingsOf("previous"),
  ...headingsOf("numerator"),
  ...headingsOf("denominator"),
  ...headingsOf("parts"),
  ...headingsOf("statedGrowth"),
  ...headingsOf("note"),
  ...headingsOf("unit"),
  ...headingsOf("explanation"),
]);

/** A column of numbers: what stands behind its heading is a unit, or has to be understood. */
export const isNumberColumn = (column: Column): column is FigureField =>
  figureFields.some((each) => each === column);
