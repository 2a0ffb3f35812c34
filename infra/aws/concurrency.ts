import type { ServiceFunction } from "../topology/service-function.ts";
import { isByTheClock } from "./is-by-the-clock.ts";

/** Below this an account is a new one ("Lambda quotas": new accounts may start with 10, others have 1,000). */
const SMALL = 100;
/** What answers people keeps at least this part of the account, whatever is uploaded. */
const RESERVED_SHARE = 0.3;
/** A table on demand begins with so many shards, and so does its stream ("DynamoDB: partitions and data distribution"). */
export const SHARDS = 4;
/** The least that an event source mapping of a queue takes as its limit ("Configuring scaling behavior for SQS"). */
const LEAST_OF_QUEUE = 2;

/** How many copies of consumers run beside each other in an account that runs so many functions at once. */
export interface Pace {
  readonly ofQueue: (wanted: number) => number;
  readonly perShard: (wanted: number) => number;
}

/** In a small account each consumer is held to the least there is; uploads then take longer, and nobody else waits. */
export const paceIn = (quota: number): Pace =>
  quota < SMALL
    ? { ofQueue: () => LEAST_OF_QUEUE, perShard: () => 1 }
    : { ofQueue: (wanted) => wanted, perShard: (wanted) => wanted };

/** Copies that consumers of queues and streams may run at once. */
export const consumersAtOnce = (
  functions: readonly ServiceFunction[],
  quota: number,
  shards = SHARDS,
): number => {
  const pace = paceIn(quota);
  return functions
    .flatMap(({ triggers }) => triggers)
    .reduce((sum, trigger) => {
      if (trigger.kind === "queue") return sum + pace.ofQueue(trigger.concurrency);
      if (trigger.kind === "stream") return sum + shards * pace.perShard(trigger.parallelPerShard);
      return sum;
    }, 0);
};

/** What is wrong with a quota for these functions, as a sentence that says what to ask for; nothing when they fit. */
export const concurrencyFault = (
  functions: readonly ServiceFunction[],
  quota: number,
): string | undefined => {
  // The stream of a small account's table is read one shard after the other when there are no copies left, and a round of
  // the clock's takes from the others' part for the moments that it runs
  const [shards, counted] =
    quota < SMALL ? [1, functions.filter((each) => !isByTheClock(each))] : [SHARDS, functions];
  const needed = Math.ceil(consumersAtOnce(counted, quota, shards) / (1 - RESERVED_SHARE));
  return needed <= quota
    ? undefined
    : `the consumers of queues and streams and a reserve for the API need ${needed} functions at once, and -c concurrency=${quota} is what the account has: ask for more in Service Quotas ("Concurrent executions")`;
};
