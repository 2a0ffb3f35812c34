/** `npm run fuzz`: mutated files through the intake, each by its number, so that whatever does harm comes back. */
import { command } from "../../../infra/command-line/command.ts";
import { WrongUsage } from "../../../infra/command-line/sentences.ts";
import { colours, say } from "../../../infra/command-line/terminal.ts";
import { fuzzInJobs } from "./fuzz-jobs.ts";
import { type FuzzReport, joined, nothingYet } from "./fuzz-report.ts";
import { handedSeeds } from "./seeds.ts";

const usage = `npm run fuzz -- [选项 options]
  --cases           每个样例各 N 个变异 N mutants of each handed case, instead of N of all files together
  --runs <N>        默认 100000
  --from <N>        从第 N 个接着跑 goes on at the Nth
  --jobs <N>        同时运行的进程数（默认 1） processes at the same time (1)
  --keep <FOLDER>   保存出问题的文件 keeps the mutants that did harm`;

interface Asked {
  readonly cases: boolean;
  readonly runs: number;
  readonly from: number;
  readonly jobs: number;
  readonly keep: string | undefined;
}

const fuzz = async ({ cases, runs, from, jobs, keep }: Asked): Promise<void> => {
  // Of each case as many: the runs of one number stand side by side, so that `--from` goes on evenly.
  const width = cases ? handedSeeds().length : 1;
  const total = runs * width;
  const began = performance.now();
  let report = nothingYet;
  let told = 0;
  await fuzzInJobs(
    {
      spread: cases ? "inTurn" : "mixed",
      from: from * width,
      to: (from + runs) * width,
      jobs,
      keep,
    },
    (part) => {
      report = joined(report, part);
      for (const { run, seed, what } of part.faults) say(colours.red(`✘ ${run} ${seed}: ${what}`));
      const twentieth = Math.floor((report.files * 20) / total);
      if (twentieth === told) return;
      told = twentieth;
      say(progressLine(report, from + Math.floor(report.files / width), performance.now() - began));
    },
  );
  for (const line of closing(report)) say(line);
  if (report.faults.length > 0) process.exitCode = 1;
};

const wholeNumber = (name: string, text: string): number => {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new WrongUsage(
    `--${name} 应为整数，而不是 ${text}。`,
    `--${name} is a whole number, not ${text}.`,
  );
};

const progressLine = (report: FuzzReport, next: number, milliseconds: number): string => {
  const { files, slowest, largest } = report;
  const perSecond = Math.round(files / (milliseconds / 1000));
  return `${files} files, ${perSecond}/s, slowest ${slowest.cpuMilliseconds} ms CPU (${slowest.run}), largest ${largest.peakMegabytes} MB (${largest.run}), --from ${next} goes on`;
};

const closing = ({ accepted, codes, faults }: FuzzReport): readonly string[] => {
  const byCount = Object.entries(codes).toSorted(([, one], [, other]) => other - one);
  return [
    `${accepted} accepted; ${byCount.map(([code, count]) => `${code} ${count}`).join(", ")}`,
    faults.length === 0 ? colours.green("✔ faults: 0") : colours.red(`✘ faults: ${faults.length}`),
  ];
};

await command({
  usage,
  options: {
    cases: { type: "boolean", default: false },
    runs: { type: "string", default: "100000" },
    from: { type: "string", default: "0" },
    jobs: { type: "string", default: "1" },
    keep: { type: "string" },
  },
  run: ({ cases, runs, from, jobs, keep }) =>
    fuzz({
      cases,
      runs: wholeNumber("runs", runs),
      from: wholeNumber("from", from),
      jobs: Math.max(1, wholeNumber("jobs", jobs)),
      keep,
    }),
});
