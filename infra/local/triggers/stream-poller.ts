import { setTimeout as sleep } from "node:timers/promises";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { credentials, region } from "../engines/credentials.ts";
import type { Pulse } from "../pulse.ts";
import type { Checkpoints } from "../state-folder.ts";
import { processBatch } from "./stream-batch.ts";
import { type StreamRecord, streamLanes } from "./stream-lanes.ts";
import { type ChangedRow, findShard, type Shard, shardCursor } from "./stream-shard.ts";

export interface StreamPollerOptions {
  readonly endpoint: string;
  readonly tableName: string;
  readonly functionName: string;
  /** Sort key prefixes that pass the filter. */
  readonly sortKeys: readonly string[];
  readonly batchSize: number;
  readonly windowSeconds: number;
  readonly attempts: number;
  readonly parallelPerShard: number;
  readonly checkpoints: Checkpoints;
  readonly pulse: Pulse;
  readonly invoke: (event: unknown) => Promise<unknown>;
  /** Takes what was given up, as Lambda's on-failure destination. */
  readonly giveUp: (failure: unknown) => Promise<void>;
  readonly onTrouble: (error: unknown) => void;
}

type Lanes = ReturnType<typeof streamLanes>;
type Cursor = Awaited<ReturnType<typeof shardCursor>>;

/**
 * How soon to look again where no function has ended since: whatever writes is a function, so its end is what wakes. Soon
 * while there is work, seldom when there has been none for a while.
 */
const busyMs = 50;
const idleMs = 250;
const idleAfterMs = 2000;

/** What Lambda's stream mapping does. The checkpoint is on disk, so a restart goes on where it was. */
export const pollStream = (options: StreamPollerOptions) => {
  const client = new DynamoDBStreamsClient({ endpoint: options.endpoint, region, credentials });
  const stopped = new AbortController();
  const polling = poll(client, options, stopped.signal);
  return {
    stop: async () => {
      stopped.abort();
      options.pulse.beat();
      await polling;
      client.destroy();
    },
  };
};

const poll = async (
  client: DynamoDBStreamsClient,
  options: StreamPollerOptions,
  signal: AbortSignal,
): Promise<void> => {
  while (!signal.aborted) {
    await follow(client, options, signal).catch(async (error) => {
      if (signal.aborted) return;
      options.onTrouble(error);
      await sleep(1000);
    });
  }
};

/** Hands the changes of the newest shard on, from the checkpoint until the shard closes. */
const follow = async (
  client: DynamoDBStreamsClient,
  options: StreamPollerOptions,
  signal: AbortSignal,
): Promise<void> => {
  const { functionName, checkpoints } = options;
  const shard = await findShard(client, options);
  const reader = `${functionName} ${shard.streamArn} ${shard.shardId}`;
  const lanes = streamLanes({
    count: options.parallelPerShard,
    batchSize: options.batchSize,
    windowSeconds: options.windowSeconds,
    process: (batch) => processBatch(batch, { ...batchOptions(options, shard), signal }),
    onProgress: (sequenceNumber) => {
      try {
        checkpoints.write(reader, sequenceNumber);
      } catch (error) {
        // The records are done with; a restart would only read them again.
        options.onTrouble(error);
      }
    },
  });
  try {
    const cursor = await shardCursor(client, shard, checkpoints.read(reader));
    await readShard({ cursor, lanes, options, signal });
  } finally {
    await lanes.stop();
  }
};

/** Reads until the shard closes or the poller is stopped. */
const readShard = async ({
  cursor,
  lanes,
  options: { sortKeys, pulse },
  signal,
}: {
  readonly cursor: Cursor;
  readonly lanes: Lanes;
  readonly options: StreamPollerOptions;
  readonly signal: AbortSignal;
}): Promise<void> => {
  let lastSign = Date.now();
  while (!signal.aborted) {
    const heard = pulse.beats();
    const rows = lanes.isFull() ? [] : await cursor.next();
    if (rows === undefined) return;
    for (const row of rows) take(row, lanes, sortKeys);
    const isBusy = Date.now() - lastSign < idleAfterMs;
    const isSign = rows.length > 0 || (await pulse.wait(isBusy ? busyMs : idleMs, heard));
    if (isSign) lastSign = Date.now();
  }
};

const take = (row: ChangedRow, lanes: Lanes, sortKeys: readonly string[]): void => {
  if (sortKeys.some((prefix) => row.sortKey.startsWith(prefix))) lanes.add(row);
  else lanes.skip(row.sequenceNumber);
};

const batchOptions = (
  { attempts, invoke, giveUp, functionName }: StreamPollerOptions,
  shard: Shard,
) => ({
  attempts,
  invoke,
  onFailure: (failed: readonly StreamRecord[], made: number) =>
    giveUp(failureRecord({ failed, attempts: made, functionName, shard })),
});

/** Lambda's on-failure record of a stream: where the records are, not what they hold. */
const failureRecord = (failure: {
  readonly failed: readonly StreamRecord[];
  readonly attempts: number;
  readonly functionName: string;
  readonly shard: Shard;
}) => ({
  requestContext: {
    functionArn: failure.functionName,
    condition: "RetryAttemptsExhausted",
    approximateInvokeCount: failure.attempts,
  },
  version: "1.0",
  timestamp: new Date().toISOString(),
  DDBStreamBatchInfo: {
    ...failure.shard,
    startSequenceNumber: failure.failed.at(0)?.sequenceNumber,
    endSequenceNumber: failure.failed.at(-1)?.sequenceNumber,
    batchSize: failure.failed.length,
  },
});
