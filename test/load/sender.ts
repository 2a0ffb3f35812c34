import { setTimeout as sleep } from "node:timers/promises";
import { UploadAnswer } from "../../events/api/receipt.ts";
import type { CountyCode } from "../../shared/domain/place/division.ts";
import { type Person, personAt, put, type Target } from "../journey/client.ts";
import type { CountedLog } from "./counted-log.ts";
import type { Oracle } from "./oracle.ts";
import { plannedUpload } from "./planned-upload.ts";

/** Milliseconds of one upload; `at` is the moment (performance clock) at which its PUT was answered. */
export interface TimedUpload {
  readonly at: number;
  readonly registering: number;
  readonly putting: number;
  /** From the answered PUT until a status counts it, or its receipt refuses it; no number where nobody saw it. */
  readonly waiting: number;
}

/** How long to go on: until so many are sent, or so much time is over. */
export interface Extent {
  readonly uploads?: number | undefined;
  readonly ms?: number | undefined;
}

/** Sends files as clerks do, county after county; each county has a clerk of its own. */
export const createSender = async (options: {
  readonly target: Target;
  readonly counties: readonly CountyCode[];
  readonly oracle: Oracle;
  readonly counted: CountedLog;
}) => {
  const { target, counties, oracle, counted } = options;
  const clerks = await Promise.all(
    counties.map(async (county) => ({ county, clerk: await personAt(target, "clerk", county) })),
  );
  let begun = 0;
  let sent = 0;
  const send = async (): Promise<TimedUpload> => {
    const nth = begun;
    begun += 1;
    const { county, clerk } = clerks[nth % clerks.length] ?? nobody();
    const planned = plannedUpload(county, Math.floor(nth / clerks.length));
    const began = performance.now();
    const { evidenceId, upload } = await registered(clerk, county, planned.file);
    const signed = performance.now();
    const stored = await put(upload, planned.file.bytes);
    if (stored.status !== 200) throw new Error(`the upload answered ${stored.status}`);
    const at = performance.now();
    oracle.sent(planned, evidenceId);
    sent += 1;
    const waiting = (await counted.when(evidenceId)) - at;
    return { at, registering: signed - began, putting: at - signed, waiting };
  };
  return {
    sent: () => sent,
    /** So many lanes, each sending its next file when its last one is counted. */
    inLanes: async (lanes: number, extent: Extent): Promise<readonly TimedUpload[]> => {
      const goesOn = within(extent);
      const done: TimedUpload[] = [];
      const lane = async () => {
        while (goesOn()) done.push(await send());
      };
      await Promise.all(Array.from({ length: lanes }, lane));
      return done;
    },
    /** One file every 1/rate seconds, whatever became of the ones before. */
    paced: async (rate: number, extent: Extent): Promise<readonly TimedUpload[]> => {
      const goesOn = within(extent);
      const began = performance.now();
      const all: Promise<TimedUpload>[] = [];
      while (goesOn()) {
        const due = began + (all.length * 1000) / rate;
        if (due > performance.now()) await sleep(due - performance.now());
        all.push(send());
      }
      return Promise.all(all);
    },
    /** So many at once. */
    burst: (count: number): Promise<readonly TimedUpload[]> =>
      Promise.all(Array.from({ length: count }, send)),
  };
};
export type Sender = Awaited<ReturnType<typeof createSender>>;

const registered = async (clerk: Person, county: string, file: Parameters<Person["file"]>[1]) => {
  const { status, json } = await clerk.register(county, file);
  if (status !== 201)
    throw new Error(`a registration answered ${status}: ${JSON.stringify(json).slice(0, 500)}`);
  return UploadAnswer.parse(json);
};

const nobody = (): never => {
  throw new Error("no county sends anything");
};

/** Each time it says yes, one more is begun. */
const within = ({ uploads, ms }: Extent): (() => boolean) => {
  const began = performance.now();
  let left = uploads ?? Number.POSITIVE_INFINITY;
  return () => {
    left -= 1;
    return left >= 0 && (ms === undefined || performance.now() - began < ms);
  };
};
