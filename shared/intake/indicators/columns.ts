import type { Finding } from "../../domain/finding.ts";
import { finding } from "../../domain/findings/finding.ts";
import type { EntryField } from "./entry.ts";

/** A column that is read, or one of our own that only explains the row to whoever fills it in. */
export type Column = EntryField | "name" | "explanation";

export interface HeaderRead {
  /** The column of each field, counted from 0. */
  readonly columns: ReadonlyMap<Column, number>;
  readonly findings: readonly Finding[];
}

/** Which column is which, by the headers in either language; `at` names the cell of a header. */
export const readHeader = (
  headers: readonly string[],
  at: (column: number) => string,
): HeaderRead => {
  const columns = new Map<Column, number>();
  const findings: Finding[] = [];
  headers.forEach((header, place) => {
    if (header.trim() === "") return;
    const column = columnNamed(header);
    const values = { column: header.trim() };
    if (column === undefined) findings.push(finding("unknownColumn", { path: at(place), values }));
    else if (column !== "explanation" && columns.has(column))
      findings.push(finding("repeatedColumn", { path: at(place), values }));
    else columns.set(column, place);
  });
  return { columns, findings: [...findings, ...missingColumns(columns, at(0))] };
};

/** Whether a row looks like the header row: it names the indicator column and the value column. */
export const isHeader = (cells: readonly string[]): boolean => {
  const named = new Set(cells.map(columnNamed));
  return named.has("value") && (named.has("indicator") || named.has("name"));
};

const missingColumns = (columns: ReadonlyMap<Column, number>, path: string): readonly Finding[] => {
  const missing = [
    ...(columns.has("indicator") || columns.has("name") ? [] : ["指标"]),
    ...(columns.has("value") ? [] : ["数值"]),
  ];
  if (missing.length === 0) return [];
  return [finding("headersMissing", { path, values: { columns: missing.join("、") } })];
};

const columnNamed = (header: string): Column | undefined => columnsByHeader.get(comparable(header));

/** Without spaces, case, brackets' width and what stands in brackets, such as a unit: `数值（万元）` is `数值`. */
const comparable = (header: string): string =>
  header
    .normalize("NFKC")
    .replaceAll(/\s+|\([^()]*\)|[*:]/g, "")
    .toLowerCase();

const headersByColumn = {
  indicator: ["指标", "指标代码", "指标编号", "代码", "id", "indicator"],
  name: ["指标名称", "名称", "name"],
  value: ["数值", "本年值", "本年数值", "本年", "指标值", "填报值", "value"],
  previous: ["上年值", "上年数值", "上年", "上一年值", "previous", "previousyear"],
  numerator: ["分子", "numerator"],
  denominator: ["分母", "denominator"],
  parts: ["分项", "其中", "parts"],
  statedGrowth: ["增长率", "同比增长", "增长", "growth", "statedgrowth"],
  note: ["备注", "说明", "note"],
  explanation: [
    "序号",
    "具体内容",
    "评价重点",
    "项目",
    "单位",
    "标准",
    "评价标准",
    "责任部门",
    "item",
    "unit",
    "threshold",
    "department",
  ],
} as const satisfies Record<Column, readonly string[]>;

const headersOf = (column: Column) =>
  headersByColumn[column].map((header) => [header, column] as const);

const columnsByHeader: ReadonlyMap<string, Column> = new Map([
  ...headersOf("indicator"),
  ...headersOf("name"),
  ...headersOf("value"),
  ...headersOf("previous"),
  ...headersOf("numerator"),
  ...headersOf("denominator"),
  ...headersOf("parts"),
  ...headersOf("statedGrowth"),
  ...headersOf("note"),
  ...headersOf("explanation"),
]);
