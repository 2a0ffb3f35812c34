import { intake } from "../../../shared/intake/intake.ts";
import { peakMemory, resetPeakMemory } from "../corpus-run/peak-memory.ts";
import { faultOf } from "./fault-of.ts";
import type { FuzzReport } from "./fuzz-report.ts";
import { type Mutant, mutantOf, type Spread } from "./mutant-of.ts";
import type { Seed } from "./seeds.ts";

/** No file may take more: CPU time of the whole process, its memory at the most. */
const MOST = { cpuMilliseconds: 2_000, peakMegabytes: 512 } as const;

export interface Fuzz {
  readonly seeds: readonly Seed[];
  readonly spread: Spread;
  readonly runs: Iterable<number>;
  /** Called before each run, so that one which takes the process along is known. */
  readonly onRun?: (run: number) => void;
  /** Whoever keeps a mutant that did harm. */
  readonly onFault?: (run: number, mutant: Mutant) => void;
}

/** Each run's mutant through the intake; what it did is the report of that run. */
export async function* fuzzIntake({
  seeds,
  spread,
  runs,
  onRun,
  onFault,
}: Fuzz): AsyncGenerator<FuzzReport> {
  // Each seed once before anything is measured: starting the thread and loading its parsers is no hang.
  for (const { input } of seeds) await intake(input);
  for (const run of runs) {
    onRun?.(run);
    const mutant = mutantOf(seeds, run, spread);
    const report = await reportOf(run, mutant);
    if (report.faults.length > 0) onFault?.(run, mutant);
    yield report;
  }
}

const reportOf = async (run: number, { seed, input }: Mutant): Promise<FuzzReport> => {
  resetPeakMemory();
  const before = process.cpuUsage();
  const { accepted, codes, fault } = await toldOf(input);
  const { user, system } = process.cpuUsage(before);
  const cpuMilliseconds = Math.round((user + system) / 1000);
  const peakMegabytes = Math.round(peakMemory() / 2 ** 20);
  const faults = [
    fault,
    cpuMilliseconds > MOST.cpuMilliseconds ? `${cpuMilliseconds} ms of CPU` : undefined,
    peakMegabytes > MOST.peakMegabytes ? `${peakMegabytes} MB` : undefined,
  ].filter((what) => what !== undefined);
  return {
    files: 1,
    accepted,
    codes,
    slowest: { run, cpuMilliseconds },
    largest: { run, peakMegabytes },
    faults: faults.map((what) => ({ run, seed, what })),
  };
};

const toldOf = async (input: Mutant["input"]) => {
  try {
    const outcome = await intake(input);
    const codes = Object.fromEntries(outcome.findings.map(({ code }) => [code, 1]));
    return { accepted: outcome.kind === "accepted" ? 1 : 0, codes, fault: faultOf(outcome) };
  } catch (error) {
    const fault = `it threw ${error instanceof Error ? (error.stack ?? error.message) : error}`;
    return { accepted: 0, codes: {}, fault };
  }
};
