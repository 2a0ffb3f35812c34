import { setTimeout as sleep } from "node:timers/promises";
import { type Costs, costsOf } from "../bench/outside/process-costs.ts";
import { type QueueDepth, queueDepth } from "./queue-depth.ts";

const EVERY_MS = 1000;

/** One look at a host under load. */
export interface Sample extends QueueDepth {
  /** The moment, of the performance clock. */
  readonly at: number;
  /** Uploads whose PUT was answered, and those that were counted by then. */
  readonly sent: number;
  readonly counted: number;
  /** Nothing where there is no /proc. */
  readonly costs: Costs | undefined;
}

/** Looks once a second at memory, processor time and queues. */
export const watchHost = (options: {
  readonly pid: number | undefined;
  readonly stateFolder: string;
  readonly progress: () => { readonly sent: number; readonly counted: number };
  readonly onSample: (sample: Sample) => void;
  /** Before that there is nothing to look at. */
  readonly ready: Promise<unknown>;
}) => {
  const { pid, stateFolder, progress, onSample, ready } = options;
  const depth = queueDepth(stateFolder);
  const stopped = new AbortController();
  const samples: Sample[] = [];
  const look = async (): Promise<Sample> => ({
    at: performance.now(),
    ...progress(),
    ...(await depth.ask()),
    costs: costsOf(pid),
  });
  const watch = async (): Promise<void> => {
    await ready.catch(() => stopped.abort());
    while (!stopped.signal.aborted) {
      const sample = await look();
      samples.push(sample);
      onSample(sample);
      await sleep(EVERY_MS, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  };
  const watching = watch();
  return {
    samples: (): readonly Sample[] => samples,
    stop: async () => {
      stopped.abort();
      await watching;
      depth.close();
    },
  };
};
export type HostWatch = ReturnType<typeof watchHost>;
