import Table from "cli-table3";
import { colours } from "../../infra/command-line/terminal.ts";
import { countedOf, type Outcome, percentOf } from "./outcome.ts";

/** Of the mutants of a file that nobody explained, this many percent are caught. */
export const LEAST = 90;

export const isBelow = (outcome: Outcome): boolean => percentOf(outcome) < LEAST;

/** Each survivor where an editor finds it. */
export const survivorLines = ({ source, survivors }: Outcome): readonly string[] =>
  survivors.map(
    ({ line, column, mutator, replacement, isReached }) =>
      `  ${source}:${line}:${column} ${mutator}${isReached ? "" : " (no test)"} → ${replacement}`,
  );

const counts = ["killed", "refused", "timedOut", "survived", "untested", "explained"] as const;

export const figures = (outcomes: readonly Outcome[]): string => {
  const table = new Table({
    head: [
      "file",
      "mutants",
      "killed",
      "by tsc",
      "timeout",
      "survived",
      "no test",
      "explained",
      "%",
    ],
    colAligns: ["left", ...Array.from({ length: 8 }, () => "right" as const)],
    chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
    style: { head: [], border: [] },
  });
  for (const outcome of [...outcomes, total(outcomes)]) {
    const percent = percentOf(outcome);
    table.push([
      outcome.source,
      countedOf(outcome),
      ...counts.map((name) => outcome[name] || ""),
      isBelow(outcome) ? colours.red(percent) : percent,
    ]);
  }
  return table.toString();
};

const total = (outcomes: readonly Outcome[]): Outcome => {
  const sum = (name: (typeof counts)[number]): number =>
    outcomes.reduce((so, outcome) => so + outcome[name], 0);
  return {
    source: "all",
    killed: sum("killed"),
    refused: sum("refused"),
    timedOut: sum("timedOut"),
    survived: sum("survived"),
    untested: sum("untested"),
    explained: sum("explained"),
    survivors: [],
    seconds: 0,
    isKept: false,
  };
};
