import { readFileSync } from "node:fs";
import * as z from "zod";
import { Sentences } from "../../infra/command-line/sentences.ts";
import { quantile } from "../bench/bench.ts";
import { LANES } from "../load/phases.ts";
import { mostOfMachine, pacedOnMachine } from "./machine-model.ts";
import type { UploadUnits } from "./measure-upload.ts";

/** What of a load run's figures (`npm run load -- --json FILE`) the model is held against. */
const LoadRun = z.object({
  machine: z.string(),
  processors: z.int().positive(),
  counties: z.int().positive(),
  phases: z.array(
    z.object({
      name: z.string(),
      uploads: z.int(),
      perSecond: z.number(),
      wait: z.object({ p50: z.number(), p95: z.number(), p99: z.number() }),
    }),
  ),
});
export type LoadRun = z.infer<typeof LoadRun>;

export const loadRunIn = (file: string): LoadRun => {
  try {
    return LoadRun.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (cause) {
    throw new Sentences(
      `${file} 不是压力测试的结果。请先运行 npm run load -- --json ${file}。`,
      `${file} has no figures of a load run. Make it with npm run load -- --json ${file}.`,
      { cause },
    );
  }
};

/** One figure of the run beside the model's. */
export interface Compared {
  readonly what: string;
  readonly measured: number;
  readonly modelled: number;
}

/** So far the model may be off either way: it knows the functions and nothing of the host between them. */
export const FACTOR = 2;

export const isWithin = ({ measured, modelled }: Compared): boolean =>
  modelled / measured <= FACTOR && measured / modelled <= FACTOR;

/** Uploads a second with as many clients as the run had, and the wait at its steady rate. */
export const compareWith = (run: LoadRun, units: UploadUnits): readonly Compared[] => {
  const machine = { units, processors: run.processors, counties: run.counties };
  return run.phases.flatMap(({ name, uploads, perSecond, wait }): readonly Compared[] => {
    if (name === "most") {
      const modelled = mostOfMachine(machine, LANES, Math.max(uploads, 500));
      return [{ what: "uploads a second at most", measured: perSecond, modelled }];
    }
    if (name !== "steady") return [];
    const { waits } = pacedOnMachine(machine, perSecond, Math.max(uploads, 500));
    return [
      {
        what: `ms until counted at ${perSecond.toFixed(1)} uploads a second, p50`,
        measured: wait.p50,
        modelled: quantile(waits, 0.5),
      },
    ];
  });
};
