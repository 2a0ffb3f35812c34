import { type FigureField, figureFields } from "../../domain/integrity/figure.ts";
import type { SheetColumn } from "../sheet-column.ts";

/**
 * A column that is read, or one of our own that only explains the row to whoever fills it in. `subject` may hold ids or
 * names; beside a column of the one kind it is taken for the other.
 */
export type Column = (typeof alsoCalled)[number]["column"];

interface IndicatorColumn extends SheetColumn {
  /** What the reader of tables takes it for; `explanation` is for whoever fills the sheet in, and is not read. */
  readonly readAs: Exclude<Column, "subject">;
  /** Who writes into it, and what. */
  readonly filledBy: "system" | "county";
  readonly holds: "text" | "number";
}

/** The sheet 指标, column by column: the workbook writes it by this table, and the reader of tables knows its headers. */
export const indicatorColumns = [
  {
    key: "item",
    header: "具体内容",
    width: 48,
    readAs: "explanation",
    filledBy: "system",
    holds: "text",
  },
  {
    key: "id",
    header: "指标代码",
    width: 36,
    readAs: "indicator",
    filledBy: "system",
    holds: "text",
  },
  {
    key: "name",
    header: "指标名称",
    width: 44,
    readAs: "name",
    filledBy: "system",
    holds: "text",
  },
  {
    key: "unit",
    header: "单位",
    width: 11,
    readAs: "unit",
    filledBy: "system",
    holds: "text",
  },
  {
    key: "threshold",
    header: "标准",
    width: 24,
    readAs: "explanation",
    filledBy: "system",
    holds: "text",
  },
  {
    key: "value",
    header: "数值",
    width: 14,
    readAs: "value",
    filledBy: "county",
    holds: "number",
  },
  {
    key: "previous",
    header: "上年值",
    width: 14,
    readAs: "previous",
    filledBy: "county",
    holds: "number",
  },
  {
    key: "numerator",
    header: "分子",
    width: 11,
    readAs: "numerator",
    filledBy: "county",
    holds: "number",
  },
  {
    key: "denominator",
    header: "分母",
    width: 11,
    readAs: "denominator",
    filledBy: "county",
    holds: "number",
  },
  {
    key: "parts",
    header: "分项",
    width: 14,
    readAs: "parts",
    filledBy: "county",
    holds: "text",
  },
  {
    key: "statedGrowth",
    header: "增长率",
    width: 10,
    readAs: "statedGrowth",
    filledBy: "county",
    holds: "number",
  },
  {
    key: "note",
    header: "备注",
    width: 34,
    readAs: "note",
    filledBy: "county",
    holds: "text",
  },
] as const satisfies readonly IndicatorColumn[];

const ownHeaders = (column: Column): readonly string[] =>
  indicatorColumns.flatMap(({ readAs, header }) => (readAs === column ? [header] : []));

/** What other tables call the columns, in lower case without spaces. */
const alsoCalled = [
  { column: "subject", words: ["指标", "indicator"] },
  { column: "indicator", words: ["指标编号", "代码", "id"] },
  { column: "name", words: ["名称", "name"] },
  { column: "value", words: ["本年值", "本年数值", "本年", "指标值", "填报值", "value"] },
  { column: "previous", words: ["上年数值", "上年", "上一年值", "previous", "previousyear"] },
  { column: "numerator", words: ["numerator"] },
  { column: "denominator", words: ["denominator"] },
  { column: "parts", words: ["其中", "parts"] },
  { column: "statedGrowth", words: ["同比增长", "增长", "growth", "statedgrowth"] },
  { column: "note", words: ["说明", "note"] },
  {
    column: "unit",
    words: [
      "计量单位",
      "数据单位",
      "数值单位",
      "金额单位",
      "货币单位",
      "指标单位",
      "unit",
      "units",
    ],
  },
  {
    column: "explanation",
    words: ["序号", "评价重点", "项目", "评价标准", "责任部门", "item", "threshold", "department"],
  },
] as const;

/** Each heading in lower case without spaces, with its column: the workbook's own header before what others write. */
export const columnsByHeading: ReadonlyMap<string, Column> = new Map(
  alsoCalled.flatMap(({ column, words }) =>
    [...ownHeaders(column), ...words].map((heading): [string, Column] => [heading, column]),
  ),
);

/** A column of numbers: what stands behind its heading is a unit, or has to be understood. */
export const isNumberColumn = (column: Column): column is FigureField =>
  figureFields.some((each) => each === column);
