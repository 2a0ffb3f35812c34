import type { Extent, Sender, TimedUpload } from "./sender.ts";

/** What somebody asked of a run. */
export interface Asked {
  /** Of sending; starting and looking at the end state come on top. */
  readonly minutes: number;
  /** Instead of a time: how many files are sent after the first ones. */
  readonly uploads: number | undefined;
  /** Files a second of the steady part; by itself most of what this machine did before. */
  readonly rate: number | undefined;
  /** Files of one burst; by itself what ten seconds of the steady part send. */
  readonly burst: number | undefined;
}

/** A part of a run; moments are of the performance clock. */
export interface Phase {
  readonly name: "first" | "most" | "steady" | "bursts";
  readonly from: number;
  readonly to: number;
  readonly uploads: readonly TimedUpload[];
}

/** The parts of the whole that each takes. The rest is for the first uploads. */
const SHARES = { most: 0.08, steady: 0.6, bursts: 0.2 } as const;
/** Uploads under way at once when the most is taken. */
export const LANES = 12;
/** Of the most that it did, so much is asked of it steadily: what every system in service is kept below. */
const STEADY_SHARE = 0.65;
const BURST_SECONDS = 10;

/** First the counties' first files, then as many as go, then a steady rate, then bursts, each counted before the next. */
export const runPhases = async (
  sender: Sender,
  firstUploads: number,
  asked: Asked,
  onPhase: (phase: Phase) => void,
): Promise<readonly Phase[]> => {
  const phases: Phase[] = [];
  const run = async (name: Phase["name"], work: () => Promise<readonly TimedUpload[]>) => {
    const from = performance.now();
    const uploads = await work();
    const phase = { name, from, to: performance.now(), uploads };
    phases.push(phase);
    onPhase(phase);
    return phase;
  };
  const extent = extentOf(asked);
  await run("first", () => sender.inLanes(LANES, { uploads: firstUploads }));
  const most = await run("most", () => sender.inLanes(LANES, extent(SHARES.most)));
  const rate = asked.rate ?? Math.max(1, STEADY_SHARE * perSecond(most));
  await run("steady", () => sender.paced(rate, extent(SHARES.steady)));
  const burst = asked.burst ?? Math.round(BURST_SECONDS * rate);
  await run("bursts", () => inBursts(sender, burst, extent(SHARES.bursts)));
  return phases;
};

const extentOf =
  ({ minutes, uploads }: Asked) =>
  (share: number): Extent =>
    uploads === undefined
      ? { ms: minutes * share * 60_000 }
      : { uploads: Math.max(1, Math.round((uploads * share) / sharesOfUploads)) };
const sharesOfUploads = SHARES.most + SHARES.steady + SHARES.bursts;

const inBursts = async (
  sender: Sender,
  count: number,
  { uploads, ms }: Extent,
): Promise<readonly TimedUpload[]> => {
  const began = performance.now();
  const all: TimedUpload[] = [];
  const goesOn = () =>
    uploads === undefined ? performance.now() - began < (ms ?? 0) : all.length < uploads;
  do all.push(...(await sender.burst(count)));
  while (goesOn());
  return all;
};

/** Uploads a second, each counted. */
export const perSecond = ({ from, to, uploads }: Phase): number =>
  (uploads.length * 1000) / (to - from);
