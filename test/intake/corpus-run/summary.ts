import { extname } from "node:path";
import Table from "cli-table3";
import { colours } from "../../../infra/command-line/terminal.ts";
import { type Standing, standingOf } from "./standing.ts";
import { codesText, type Verdict } from "./verdict.ts";

/** No file may take more. */
const MOST = { cpuMilliseconds: 2_000, peakMegabytes: 512 } as const;
const LISTED = 5;

/** A whole run as a person wants to read it: how files fared by ending, which findings, and whatever may never be. */
export const corpusSummary = (verdicts: readonly Verdict[]): readonly string[] => [
  "",
  byEnding(verdicts),
  "",
  colours.bold("各类结果 findings"),
  ...byCode(verdicts),
  "",
  ...listed(
    "最慢 slowest",
    verdicts.toSorted((one, other) => other.cpuMilliseconds - one.cpuMilliseconds).slice(0, LISTED),
  ),
  ...listed(
    "内存最大 most memory",
    verdicts.toSorted((one, other) => other.peakMegabytes - one.peakMegabytes).slice(0, LISTED),
  ),
  ...faults(
    `超过 over ${MOST.cpuMilliseconds} ms CPU`,
    verdicts.filter(({ cpuMilliseconds }) => cpuMilliseconds > MOST.cpuMilliseconds),
  ),
  ...faults(
    `超过 over ${MOST.peakMegabytes} MB`,
    verdicts.filter(({ peakMegabytes }) => peakMegabytes > MOST.peakMegabytes),
  ),
  ...comparison(verdicts),
  ...faults(
    "崩溃 crashed",
    verdicts.filter(({ verdict }) => verdict === "crashed"),
  ),
];

const standings = [
  "accepted",
  "opened",
  "notTaken",
  "unopened",
  "dangerous",
  "crashed",
] as const satisfies readonly Standing[];

const headings = {
  accepted: "采信 accepted",
  opened: "能打开，但不合要求 opened, not what is asked",
  notTaken: "格式不收 not taken",
  unopened: "打不开 not opened",
  dangerous: "危险或超限 dangerous, beyond bounds",
  crashed: "崩溃 crashed",
} as const satisfies Record<Standing, string>;

const byEnding = (verdicts: readonly Verdict[]): string => {
  const table = new Table({
    head: ["类型 ending", "类别 kind", ...standings.map((standing) => headings[standing])].map(
      colours.bold,
    ),
    colAligns: ["left", "left", ...standings.map(() => "right" as const)],
    colWidths: [14, 12, ...standings.map(() => 14)],
    wordWrap: true,
    chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
    style: { head: [], border: [] },
  });
  const groups = Map.groupBy(
    verdicts,
    ({ path, kind }) => `${extname(path).toLowerCase() || "–"}\t${kind}`,
  );
  for (const [group, members] of [...groups].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const counts = standings.map(
      (standing) => members.filter((verdict) => standingOf(verdict) === standing).length,
    );
    table.push([...group.split("\t"), ...counts.map((count) => (count === 0 ? "" : count))]);
  }
  return table.toString();
};

const byCode = (verdicts: readonly Verdict[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { verdict, codes } of verdicts)
    for (const code of Object.keys(codes)) {
      const key = `${verdict} ${code}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([key, count]) => `  ${String(count).padStart(6)} ${key}`);
};

/** Told only where cells were compared. */
const comparison = (verdicts: readonly Verdict[]): readonly string[] => {
  const held = verdicts.flatMap(({ cells }) => (cells === undefined ? [] : [cells]));
  if (held.length === 0) return [];
  const compared = held.reduce((total, cells) => total + cells.compared, 0);
  const failed = held.filter((cells) => cells.failed !== undefined).length;
  const title = `与第二读取程序不同 read differently by a second reader (${compared} cells of ${held.length - failed} workbooks, ${failed} could not be compared)`;
  return faults(
    title,
    verdicts.filter(({ cells }) => cells !== undefined && cells.differing.length > 0),
  );
};

const listed = (title: string, verdicts: readonly Verdict[]): readonly string[] => [
  colours.bold(title),
  ...verdicts.map(measured),
];

/** What may never be: told also when there is none, so that its absence is no omission. */
const faults = (title: string, verdicts: readonly Verdict[]): readonly string[] => [
  verdicts.length === 0
    ? `${colours.green("✔")} ${title}: 0`
    : `${colours.red("✘")} ${title}: ${verdicts.length}`,
  ...verdicts.map(measured),
];

const measured = (verdict: Verdict): string =>
  `  ${verdict.cpuMilliseconds} ms  ${verdict.peakMegabytes} MB  ${verdict.path} (${verdict.kind}) ${verdict.verdict} ${verdict.crash ?? codesText(verdict)}`;
