import { fork } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FuzzAnswer, FuzzRequest } from "./fuzz-process.ts";
import { type FuzzReport, nothingYet } from "./fuzz-report.ts";
import type { Spread } from "./mutant-of.ts";

export interface FuzzJobs {
  readonly spread: Spread;
  readonly from: number;
  readonly to: number;
  readonly jobs: number;
  readonly keep: string | undefined;
}

/** Whoever says nothing for so long hangs: the intake ends a file by itself long before. */
const PATIENCE_MILLISECONDS = 300_000;

/** All runs in processes of their own, every one by its number; a process that a mutant took along goes on after it. */
export const fuzzInJobs = async (
  { from, jobs, ...rest }: FuzzJobs,
  onReport: (report: FuzzReport) => void,
): Promise<void> => {
  const scratch = mkdtempSync(join(tmpdir(), "duxue-fuzz-"));
  const job = async (number: number) => {
    const mark = join(scratch, String(number));
    let next: number | undefined = from + number;
    while (next !== undefined && next < rest.to) {
      const request = { ...rest, from: next, step: jobs, mark };
      const broken = await fuzzUntilBroken(request, onReport);
      if (broken !== undefined) onReport(brokenRun(broken.run, broken.what));
      next = broken === undefined ? undefined : broken.run + jobs;
    }
  };
  try {
    await Promise.all(Array.from({ length: jobs }, (_, number) => job(number)));
  } finally {
    rmSync(scratch, { recursive: true });
  }
};

const brokenRun = (run: number, what: string): FuzzReport => ({
  ...nothingYet,
  files: 1,
  faults: [{ run, seed: "?", what }],
});

interface Broken {
  readonly run: number;
  readonly what: string;
}

/** Nothing when all runs have been made, else the run that ended the process. */
const fuzzUntilBroken = (
  request: FuzzRequest,
  onReport: (report: FuzzReport) => void,
): Promise<Broken | undefined> =>
  new Promise((resolve) => {
    const child = fork(new URL("./fuzz-process.ts", import.meta.url), {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const settle = (broken: Broken | undefined) => {
      clearTimeout(patience);
      child.removeAllListeners();
      child.kill("SIGKILL");
      resolve(broken);
    };
    const broke = (what: string) => settle({ run: runUnderWay(request), what });
    const patience = setTimeout(() => broke("it never came back"), PATIENCE_MILLISECONDS);
    child.on("message", (answer: FuzzAnswer) => {
      patience.refresh();
      if (answer.kind === "done") settle(undefined);
      else onReport(answer.report);
    });
    child.on("exit", (code, signal) => broke(`the process ended with ${signal ?? code}`));
    child.on("error", (error) => broke(error.message));
    child.send(request);
  });

const runUnderWay = ({ mark, from }: FuzzRequest): number => {
  try {
    return Number(readFileSync(mark, "utf8")) || from;
  } catch {
    return from;
  }
};
