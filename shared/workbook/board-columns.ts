import type { Locale } from "../domain/findings/finding.ts";
import { termFor } from "../domain/findings/terms.ts";
import type { Framework } from "../domain/framework/framework.ts";
import { vetoById } from "../domain/framework/framework-items.ts";
import { chinaClock } from "../domain/place/china-clock.ts";
import { itemStates } from "../domain/review/item-state.ts";
import { dayEndingAt } from "../domain/review/moments.ts";
import { NOT_FILED } from "../domain/scoring/grade.ts";
import type { BoardCounty } from "./board-contents.ts";
import { dayCell, type ListColumn } from "./list-sheet.ts";

/** Whom the words are for, and what they name. */
interface Reader {
  readonly locale: Locale;
  readonly framework: Framework;
}

type BoardColumn = ListColumn<BoardCounty, Reader>;

const stateColumns = itemStates.toReversed().map(
  (state): BoardColumn => ({
    header: {
      zh: `${termFor(`item:${state}`, "zh")}项`,
      en: `Items: ${termFor(`item:${state}`, "en")}`,
    },
    width: 14,
    format: "whole",
    cell: ({ items }) => items[state],
  }),
);

/** What the overview says of a county, from left to right. */
export const boardColumns: readonly BoardColumn[] = [
  {
    header: { zh: "区划代码", en: "Code" },
    width: 10,
    format: "text",
    cell: ({ county }) => county,
  },
  {
    header: { zh: "县（市、区）", en: "County" },
    width: 22,
    format: "text",
    cell: ({ name }) => name,
  },
  {
    header: { zh: "阶段", en: "Stage" },
    width: 23,
    format: "text",
    cell: ({ stage }, { locale }) => termFor(`stage:${stage}`, locale),
  },
  {
    header: { zh: "截止日期", en: "Due" },
    width: 12,
    format: "day",
    cell: ({ dueAt }) => (dueAt === undefined ? null : dayCell(dayEndingAt(dueAt))),
  },
  {
    header: { zh: "逾期", en: "Overdue" },
    width: 9,
    format: "word",
    cell: ({ overdue }, { locale }) => termFor(String(overdue), locale),
  },
  {
    header: { zh: "催办决定号", en: "Urged by decision" },
    width: 12,
    format: "whole",
    cell: ({ urgedBy }) => urgedBy ?? null,
  },
  {
    header: { zh: "采用分", en: "Effective score" },
    width: 10,
    format: "points",
    cell: ({ result }) => Number(result.score),
  },
  {
    header: { zh: "采用等次", en: "Effective grade" },
    width: 14,
    format: "word",
    cell: ({ result }, { locale }) => gradeWord(result.grade, locale),
  },
  {
    header: { zh: "系统分", en: "System score" },
    width: 10,
    format: "points",
    cell: ({ score }) => Number(score),
  },
  {
    header: { zh: "系统等次", en: "System grade" },
    width: 14,
    format: "word",
    cell: ({ grade }, { locale }) => gradeWord(grade, locale),
  },
  {
    header: { zh: "审定", en: "Signed off" },
    width: 9,
    format: "word",
    cell: ({ provisional }, { locale }) => termFor(String(!provisional), locale),
  },
  {
    header: { zh: "一票否决", en: "Vetoes" },
    width: 24,
    format: "text",
    cell: ({ vetoes }, { framework }) =>
      vetoes.map((id) => vetoById(framework, id)?.name ?? id).join("、"),
  },
  ...stateColumns,
  {
    header: { zh: "已报指标", en: "Indicators reported" },
    width: 10,
    format: "whole",
    cell: ({ reported }) => reported.indicators,
  },
  {
    header: { zh: "应报指标", en: "Indicators asked for" },
    width: 10,
    format: "whole",
    cell: ({ reported }) => reported.of,
  },
  {
    header: { zh: "达标项", en: "Items met" },
    width: 9,
    format: "whole",
    cell: ({ states }) => states.met,
  },
  {
    header: { zh: "部分达标项", en: "Items partly met" },
    width: 12,
    format: "whole",
    cell: ({ states }) => states.partial,
  },
  {
    header: { zh: "未达标项", en: "Items not met" },
    width: 9,
    format: "whole",
    cell: ({ states }) => states.unmet,
  },
  {
    header: { zh: "未报送项", en: "Items missing" },
    width: 9,
    format: "whole",
    cell: ({ states }) => states.missing,
  },
  {
    header: { zh: "状态版本", en: "Status version" },
    width: 9,
    format: "whole",
    cell: ({ version }) => version,
  },
  {
    header: { zh: "更新时间（北京）", en: "Updated (Beijing)" },
    width: 19,
    format: "minute",
    cell: ({ updatedAt }) => (updatedAt === undefined ? null : chinaClock(updatedAt)),
  },
];

/** Grades are the edition's words; that nothing was filed is ours. */
const gradeWord = (grade: string, locale: Locale): string =>
  grade === NOT_FILED && locale === "en" ? "nothing filed" : grade;
