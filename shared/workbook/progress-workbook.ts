import { writeXlsx } from "hucre/xlsx";
import type { Locale } from "../domain/findings/finding.ts";
import type { Framework } from "../domain/framework/framework.ts";
import { chinaClock } from "../domain/place/china-clock.ts";
import { dayEndingAt } from "../domain/review/moments.ts";
import type { DepartmentProgress, Progress } from "../domain/review/progress.ts";
import { dayCell, type ListColumn, listSheet } from "./list-sheet.ts";
import { workbookProperties } from "./workbook-properties.ts";

/** A department as the API tells it. */
type Line = Omit<DepartmentProgress, "due" | "urged" | "lastFiledAt"> & {
  readonly dueAt?: string | undefined;
  readonly urgedBy?: number | undefined;
  readonly lastFiledAt?: string | undefined;
};

/** What the workbook of a county's departments is made from. */
interface ProgressContents {
  readonly progress: Pick<Progress, "total"> & {
    readonly name: string;
    readonly departments: readonly Line[];
  };
  readonly framework: Framework;
  readonly locale: Locale;
}

/** How far each department has come, for people. The same contents give the same bytes (law 8). */
export const progressWorkbook = (contents: ProgressContents): Promise<Uint8Array> => {
  const { progress, framework, locale } = contents;
  const title = {
    zh: `${progress.name}${framework.title}填报进度`,
    en: `What is handed in ${framework.cycle}: ${progress.name}`,
  }[locale];
  return writeXlsx({
    sheets: [
      listSheet({
        name: { zh: "填报进度", en: "Progress" }[locale],
        title,
        line: totalLine(contents),
        columns: progressColumns,
        rows: progress.departments,
        reader: { locale },
        fixed: 1,
        paper: "a4",
      }),
    ],
    defaultFont: { name: "宋体", size: 11 },
    properties: workbookProperties(title, framework),
  });
};

const totalLine = ({ progress, locale }: ProgressContents): string => {
  const { documents, figures } = progress.total;
  return {
    zh: `全县：材料已交${documents.accepted}份，应交${documents.required}份；指标已报${figures.reported}项，应报${figures.required}项。部门共同承担的任务，各部门分别计数。`,
    en: `The county: ${documents.accepted} of ${documents.required} documents, ${figures.reported} of ${figures.required} figures. What departments share is counted for each of them.`,
  }[locale];
};

type Column = ListColumn<Line, { readonly locale: Locale }>;

const whole = (zh: string, en: string, cell: (line: Line) => number | null): Column => ({
  header: { zh, en },
  width: 10,
  format: "whole",
  cell,
});

const progressColumns: readonly Column[] = [
  {
    header: { zh: "部门", en: "Department" },
    width: 26,
    format: "text",
    cell: ({ name }) => name,
  },
  whole("任务项", "Items", ({ items }) => items.length),
  whole("应交材料", "Documents asked for", ({ documents }) => documents.required),
  whole("已交", "Accepted", ({ documents }) => documents.accepted),
  whole("校验中", "Being checked", ({ documents }) => documents.underWay),
  whole("有问题", "Refused", ({ documents }) => documents.rejected),
  whole("问题数", "Findings", ({ findings }) => findings),
  whole("未交", "Missing", ({ documents }) => documents.missing),
  whole("应报指标", "Figures asked for", ({ figures }) => figures.required),
  whole("已报指标", "Figures reported", ({ figures }) => figures.reported),
  whole("逾期任务", "Items overdue", ({ overdue }) => overdue),
  {
    header: { zh: "截止日期", en: "Due" },
    width: 12,
    format: "day",
    cell: ({ dueAt }) => (dueAt === undefined ? null : dayCell(dayEndingAt(dueAt))),
  },
  whole("催办决定号", "Urged by decision", ({ urgedBy }) => urgedBy ?? null),
  {
    header: { zh: "最近上传（北京）", en: "Last filed (Beijing)" },
    width: 19,
    format: "minute",
    cell: ({ lastFiledAt }) => (lastFiledAt === undefined ? null : chinaClock(lastFiledAt)),
  },
];
