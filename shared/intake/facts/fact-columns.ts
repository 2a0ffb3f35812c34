import type { SheetColumn } from "../sheet-column.ts";

/** The sheet 事实, column by column: the workbook writes it by this table, the reader knows its columns by their headers. */
export const factColumns = [
  { key: "item", header: "具体内容编号", width: 14 },
  { key: "kind", header: "类别", width: 10 },
  { key: "text", header: "内容", width: 70 },
  { key: "number", header: "数值", width: 12 },
  { key: "unit", header: "单位", width: 10 },
  { key: "date", header: "日期", width: 14 },
  { key: "parts", header: "分项", width: 30 },
  { key: "evidence", header: "佐证", width: 30 },
] as const satisfies readonly SheetColumn[];

export type FactField = (typeof factColumns)[number]["key"];
