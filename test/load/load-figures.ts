import { quantile } from "../bench/bench.ts";
import { type Drift, driftOf, mean } from "./drift.ts";
import { type Phase, perSecond } from "./phases.ts";
import type { Sample } from "./watch-host.ts";

export interface PhaseFigures {
  readonly name: Phase["name"];
  readonly seconds: number;
  readonly uploads: number;
  readonly perSecond: number;
  /** Milliseconds from the answered PUT until counted. */
  readonly wait: Readonly<Record<"p50" | "p95" | "p99", number>>;
  /** Medians, in milliseconds. */
  readonly registering: number;
  readonly putting: number;
  /** Uploads that nobody saw counted by themselves: a later one on their subject came first. */
  readonly unseen: number;
  /** Messages in queues, and uploads that were sent and not yet counted. */
  readonly queued: Range;
  readonly uncounted: Range;
}

interface Range {
  readonly mean: number;
  readonly most: number;
}

export const phaseFigures = (
  { name, from, to, uploads }: Phase,
  samples: readonly Sample[],
): PhaseFigures => {
  const waits = uploads.map(({ waiting }) => waiting).filter((wait) => !Number.isNaN(wait));
  const within = samples.filter(({ at }) => at >= from && at <= to);
  return {
    name,
    seconds: (to - from) / 1000,
    uploads: uploads.length,
    perSecond: perSecond({ name, from, to, uploads }),
    wait: {
      p50: quantile(waits, 0.5),
      p95: quantile(waits, 0.95),
      p99: quantile(waits, 0.99),
    },
    registering: median(uploads.map(({ registering }) => registering)),
    putting: median(uploads.map(({ putting }) => putting)),
    unseen: uploads.length - waits.length,
    queued: rangeOf(within.map(({ queued }) => queued)),
    uncounted: rangeOf(within.map(({ sent, counted }) => sent - counted)),
  };
};

const rangeOf = (values: readonly number[]): Range => ({
  mean: mean(values),
  most: Math.max(0, ...values),
});

const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Slices of the steady part: long enough that each holds many uploads, and enough of them for a scatter. */
const SLICES = { least: 10, most: 60, leastMs: 3000 } as const;

/** What has to stay as it is while a run goes on. Processor time and memory are known where there is a /proc. */
export const driftNames = ["wait", "processor", "memory"] as const;
export type DriftName = (typeof driftNames)[number];
export type Drifts = Readonly<Partial<Record<DriftName, Drift>>>;

/** How the time of an upload and the memory of host and engine went over the steady part. */
export const driftsOf = ({ from, to, uploads }: Phase, samples: readonly Sample[]): Drifts => {
  const wished = Math.floor((to - from) / SLICES.leastMs);
  const count = Math.max(SLICES.least, Math.min(SLICES.most, wished));
  const length = (to - from) / count;
  const slices = Array.from({ length: count }, (_, nth) => {
    const [start, end] = [from + nth * length, from + (nth + 1) * length];
    return {
      waits: uploads.flatMap(({ at, waiting }) =>
        at >= start && at < end && waiting > 0 ? [waiting] : [],
      ),
      // From the last look before it, so that looks of a second make up the whole time
      samples: samples.slice(
        Math.max(0, samples.findIndex(({ at }) => at >= start) - 1),
        samples.findLastIndex(({ at }) => at < end) + 1,
      ),
    };
  });
  const waits = slices.flatMap((slice) => (slice.waits.length === 0 ? [] : [median(slice.waits)]));
  const looks = slices.flatMap((slice) => lookOf(slice.samples));
  return {
    ...(waits.length > 1 && { wait: driftOf(waits) }),
    ...(looks.length > 1 && {
      processor: driftOf(looks.map(({ processorMs }) => processorMs)),
      memory: driftOf(looks.map(({ megabytes }) => megabytes)),
    }),
  };
};

/** Processor time for each upload that was counted between the first and the last of the samples, and memory at the last. */
const lookOf = (samples: readonly Sample[]) => {
  const [first, last] = [samples.at(0), samples.at(-1)];
  const counted = (last?.counted ?? 0) - (first?.counted ?? 0);
  if (!first?.costs || !last?.costs || counted === 0) return [];
  const spent = last.costs.hostMs + last.costs.engineMs - first.costs.hostMs - first.costs.engineMs;
  return [{ processorMs: spent / counted, megabytes: last.costs.hostMB + last.costs.engineMB }];
};

/** Megabytes at the start of a part, after each quarter and at its end. */
export type MemoryFigures = Readonly<Record<"host" | "engine", readonly number[]>>;

const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

export const memoryOf = (
  { from, to }: Phase,
  samples: readonly Sample[],
): MemoryFigures | undefined => {
  const looks = samples.flatMap(({ at, costs }) =>
    costs && at >= from && at <= to ? [costs] : [],
  );
  if (looks.length === 0) return undefined;
  const of = (key: "hostMB" | "engineMB") =>
    QUARTERS.map((share) => looks[Math.round(share * (looks.length - 1))]?.[key] ?? Number.NaN);
  return { host: of("hostMB"), engine: of("engineMB") };
};
