import { setTimeout as sleep } from "node:timers/promises";
import { reportedFailures } from "./batch-failures.ts";
import type { StreamRecord } from "./stream-lanes.ts";

export interface StreamBatchOptions {
  readonly attempts: number;
  readonly invoke: (event: unknown) => Promise<unknown>;
  /** Called for records that were given up. */
  readonly onFailure: (batch: readonly StreamRecord[], attempts: number) => Promise<void>;
  readonly signal: AbortSignal;
}

/**
 * What Lambda's stream mapping does with a batch that fails: it goes on after what the handler did, halves the rest (which
 * costs no attempt), and gives a single record up after the last attempt. Throws only when the signal stops it midway.
 */
export const processBatch = async (
  batch: readonly StreamRecord[],
  options: StreamBatchOptions,
  attempt = 1,
): Promise<void> => {
  const rest = await handle(batch, options);
  if (rest.length === 0) return;
  if (rest.length > 1) {
    const middle = Math.ceil(rest.length / 2);
    await processBatch(rest.slice(0, middle), options, attempt);
    await processBatch(rest.slice(middle), options, attempt);
  } else if (attempt >= options.attempts) {
    await options.onFailure(rest, attempt);
  } else {
    await sleep(Math.min(5000, 50 * 2 ** attempt), undefined, { signal: options.signal });
    await processBatch(rest, options, attempt + 1);
  }
};

/** Invokes the handler; what it did not do, from the first failure on. */
const handle = async (
  batch: readonly StreamRecord[],
  { invoke, signal }: StreamBatchOptions,
): Promise<readonly StreamRecord[]> => {
  signal.throwIfAborted();
  try {
    const failed = new Set(
      reportedFailures(await invoke({ Records: batch.map(({ event }) => event) })),
    );
    const first = batch.findIndex(({ sequenceNumber }) => failed.has(sequenceNumber));
    return first === -1 ? [] : batch.slice(first);
  } catch {
    return batch;
  }
};
