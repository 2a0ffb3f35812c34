import type { WriteSheet } from "hucre/xlsx";
import type { Locale } from "../domain/findings/finding.ts";
import type { Windows } from "../domain/framework/calendar-proposal.ts";
import { boardColumns } from "./board-columns.ts";
import type { BoardContents } from "./board-contents.ts";
import { listSheet } from "./list-sheet.ts";

/** Title, days of the cycle, headings, and a row for each county, to sort, to filter and to print on A3. */
export const boardSheet = (contents: BoardContents): WriteSheet => {
  const { board, framework, locale } = contents;
  return listSheet({
    name: sheetNames[locale],
    title: boardTitle(contents),
    line: schedule(contents),
    columns: boardColumns,
    rows: board.counties,
    reader: { framework, locale },
    // The code and the name
    fixed: 2,
    paper: "a3",
  });
};

const sheetNames = { zh: "一览", en: "Board" } as const satisfies Record<Locale, string>;

export const boardTitle = ({ board, framework, locale }: BoardContents): string => {
  const division = board.name ?? board.division;
  return {
    zh: `${division}${framework.title}一览`,
    en: `Evaluation of counties ${framework.cycle}: ${division}`,
  }[locale];
};

const schedule = ({ board, locale }: BoardContents): string =>
  [phaseLines[locale][board.phase], board.windows ? daysOf(board.windows, locale) : ""]
    .filter((sentence) => sentence !== "")
    .join(locale === "en" ? " " : "");

const phaseLines = {
  zh: { unopened: "评价尚未启动，不设期限。", opened: "", closed: "评价已结束。" },
  en: {
    unopened: "The cycle has not been opened: nothing is due.",
    opened: "",
    closed: "The cycle is closed.",
  },
} as const;

const daysOf = ({ fill, city, province }: Windows, locale: Locale): string =>
  ({
    zh: `填报：${fill.from}至${fill.until}；市级复核：${city.from}至${city.until}；省级核查：${province.from}至${province.until}。`,
    en: `To fill in: ${fill.from} to ${fill.until}; city: ${city.from} to ${city.until}; province: ${province.from} to ${province.until}.`,
  })[locale];
