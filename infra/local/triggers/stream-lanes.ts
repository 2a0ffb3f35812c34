import { known } from "../../known.ts";

/** One change of the table, as the stream tells it. */
export interface StreamRecord {
  readonly sequenceNumber: string;
  readonly partitionKey: string;
  readonly event: unknown;
}

export interface LaneOptions {
  readonly count: number;
  readonly batchSize: number;
  readonly windowSeconds: number;
  /** Returns when every record of the batch is done with, one way or another; throws only when it was stopped midway. */
  readonly process: (batch: readonly StreamRecord[]) => Promise<void>;
  /** Everything up to and including this record is done with. */
  readonly onProgress: (sequenceNumber: string) => void;
}

/** Records waiting in lanes before reading pauses. */
const MOST_WAITING = 5000;

/**
 * Lambda's parallelization factor: records of one partition key go through one lane, in order and one batch at a time,
 * while lanes run beside each other.
 */
export const streamLanes = (options: LaneOptions) => {
  const progress = contiguousProgress(options.onProgress);
  const lanes = Array.from({ length: options.count }, () => lane(options, progress.done));
  return {
    add: (record: StreamRecord) => {
      progress.expect(record.sequenceNumber);
      lanes[laneOf(record.partitionKey, options.count)]?.add(record);
    },
    /** A record the filter dropped: nothing to do, but the checkpoint may pass it. */
    skip: (sequenceNumber: string) => {
      progress.expect(sequenceNumber);
      progress.done(sequenceNumber);
    },
    isFull: () => progress.waiting() >= MOST_WAITING,
    /** Settles when the batches that run now are done; what waits stays for the next start. */
    stop: async () => {
      await Promise.all(lanes.map((each) => each.stop()));
    },
  };
};

const lane = (
  { batchSize, windowSeconds, process }: LaneOptions,
  done: (sequenceNumber: string) => void,
) => {
  const waiting: StreamRecord[] = [];
  let running: Promise<void> | undefined;
  let stopped = false;
  const run = async () => {
    while (waiting.length > 0 && !stopped) {
      const batch = waiting.splice(0, batchSize);
      try {
        await process(batch);
      } catch {
        // Stopped midway: no checkpoint passes this batch, so the next start takes it up again.
        return;
      }
      for (const { sequenceNumber } of batch) done(sequenceNumber);
    }
    running = undefined;
  };
  const begin = async () => {
    // A turn of the event loop at least, so that records read together travel together.
    await new Promise((resolve) => setTimeout(resolve, windowSeconds * 1000));
    await run();
  };
  return {
    add: (record: StreamRecord) => {
      waiting.push(record);
      running ??= begin();
    },
    stop: async () => {
      stopped = true;
      await running;
    },
  };
};

const laneOf = (partitionKey: string, count: number): number => {
  let hash = 0;
  for (const character of partitionKey)
    hash = (hash * 31 + known(character.codePointAt(0), "a character")) >>> 0;
  return hash % count;
};

/** Lanes finish out of order; the checkpoint moves only over records that are all done. */
const contiguousProgress = (onProgress: (sequenceNumber: string) => void) => {
  const expected = new Map<string, boolean>();
  return {
    waiting: () => expected.size,
    expect: (sequenceNumber: string) => {
      expected.set(sequenceNumber, false);
    },
    done: (sequenceNumber: string) => {
      expected.set(sequenceNumber, true);
      let last: string | undefined;
      for (const [each, isDone] of expected) {
        if (!isDone) break;
        expected.delete(each);
        last = each;
      }
      if (last !== undefined) onProgress(last);
    },
  };
};
