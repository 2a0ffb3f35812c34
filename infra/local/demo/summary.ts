import Table from "cli-table3";
import type { FindingAnswer } from "../../../events/api/problem.ts";
import type { StatusAnswer } from "../../../events/api/status.ts";
import { colours } from "../../command-line/terminal.ts";
import { type DemoStage, seconds } from "./stages.ts";

/** The outcome as a person wants to read it in a terminal. */
export const summary = (status: StatusAnswer, stages: readonly DemoStage[]): readonly string[] => {
  const { bold, dim } = colours;
  return [
    "",
    `${bold(`得分 score ${status.score}`)} / ${status.maxScore}   ${bold(`等级 grade ${status.grade}`)}   ${
      status.provisional ? "未定稿 provisional" : "已定稿 final"
    }   指标 indicators ${status.reported.indicators}/${status.reported.of}   版本 version ${status.version}`,
    ...status.vetoes.map(({ name }) => colours.red(`  一票否决 veto: ${name}`)),
    "",
    priorityTable(status),
    "",
    bold(`数据疑点 findings: ${status.findings.length}`),
    ...status.findings.flatMap(findingLines),
    "",
    bold("用时 time"),
    dim(stages.map(({ name, milliseconds }) => `${name} ${seconds(milliseconds)}`).join(" · ")),
  ];
};

const priorityTable = ({ priorities }: StatusAnswer): string => {
  const table = new Table({
    head: ["", "评价重点 priority", "得分 score", "满分 of", "达标·部分·未达·缺"].map(colours.bold),
    colAligns: ["right", "left", "right", "right", "left"],
    chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
    style: { head: [], border: [] },
  });
  for (const { id, name, score, points, items } of priorities) {
    const count = (state: string) => items.filter((item) => item.state === state).length;
    const states = ["met", "partial", "unmet", "missing"].map(count).join(" · ");
    table.push([id, name, score, points, states]);
  }
  return table.toString();
};

const findingLines = ({ severity, code, message, remedy }: FindingAnswer): readonly string[] => {
  const mark = severity === "error" ? colours.red("✘") : colours.yellow("!");
  return [`  ${mark} ${message}`, colours.dim(`    ${remedy} (${code})`)];
};
