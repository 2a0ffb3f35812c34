import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { extname, join } from "node:path";
import { fuzzIntake } from "./fuzz-intake.ts";
import { type FuzzReport, joined, nothingYet } from "./fuzz-report.ts";
import type { Mutant, Spread } from "./mutant-of.ts";
import { handedSeeds, mixedSeeds } from "./seeds.ts";

/** Entry of a process that fuzzes: a mutant that takes it along is known by its number. */
export interface FuzzRequest {
  readonly spread: Spread;
  /** Runs from `from` to before `to`, each `step`th. */
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** The file where the number of the run under way stands. */
  readonly mark: string;
  /** The folder where mutants that did harm are kept. */
  readonly keep: string | undefined;
}
export type FuzzAnswer =
  | { readonly kind: "ran"; readonly report: FuzzReport }
  | { readonly kind: "done" };

/** How many runs are told together; one with a fault is told at once. */
const TOLD_TOGETHER = 200;

const say = (answer: FuzzAnswer) => process.send?.(answer);

process.on("message", async (request: FuzzRequest) => {
  const mark = openSync(request.mark, "w");
  let report = nothingYet;
  const fuzz = fuzzIntake({
    seeds: request.spread === "inTurn" ? handedSeeds() : await mixedSeeds(),
    spread: request.spread,
    runs: runsOf(request),
    onRun: (run) => writeSync(mark, String(run).padEnd(12), 0),
    onFault: (run, mutant) => kept(request.keep, run, mutant),
  });
  for await (const each of fuzz) {
    report = joined(report, each);
    if (report.files < TOLD_TOGETHER && report.faults.length === 0) continue;
    say({ kind: "ran", report });
    report = nothingYet;
  }
  closeSync(mark);
  say({ kind: "ran", report });
  say({ kind: "done" });
});

function* runsOf({ from, to, step }: FuzzRequest): Generator<number> {
  for (let run = from; run < to; run += step) yield run;
}

const kept = (folder: string | undefined, run: number, { input }: Mutant): void => {
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${run}${extname(input.registration.fileName)}`), input.bytes);
};
