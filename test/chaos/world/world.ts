import { functions } from "../../../infra/topology/functions.ts";
import { announced, queues } from "../../../infra/topology/storage.ts";
import { bucketDouble } from "../doubles/bucket-double.ts";
import { tableDouble } from "../doubles/table-double.ts";
import { type Guard, sentWithout } from "../guards.ts";
import { BEGINNING } from "../schedule/program.ts";
import type { Services } from "./clients.ts";
import { poolOf } from "./pool.ts";
import { busDouble, queuesDouble, type ToldEvent } from "./queues.ts";

/** The readers of the table's stream, with their filters as the topology says them. */
const [recomputed] = functions["recompute-status"].triggers;
const [kept] = functions["keep-ledger"].triggers;

const readersWithout = (guard: Guard | undefined) =>
  [
    {
      pool: "changes",
      sortKeys: recomputed.sortKeys.filter(
        (prefix) => guard !== "stream-filter" || prefix !== "DECISION#",
      ),
    },
    { pool: "ledgerChanges", sortKeys: kept.sortKeys },
  ] as const;

/**
 * The cloud of one schedule: a table with its stream, a bucket with its notifications, queues, and a clock that goes on by
 * a millisecond with each look. Everything answers at once; what is slow, lost or out of order, the schedule says.
 */
export const worldOf = (without: Guard | undefined) => {
  let milliseconds = BEGINNING;
  const now = () => new Date(milliseconds++);
  const pools = {
    evidenceEvents: poolOf(queues.evidenceEvents),
    recomputeRequests: poolOf(queues.recomputeRequests),
    reconcileRequests: poolOf(queues.reconcileRequests),
    changes: poolOf(recomputed),
    ledgerChanges: poolOf(kept),
    announcements: poolOf(queues.announcements),
  };
  const table = tableDouble();
  const bucket = bucketDouble({
    now,
    announce: (key, event) => {
      const rule = announced.find(
        ({ prefix, events }) => key.startsWith(prefix) && events.some((each) => each === event),
      );
      if (rule) pools[rule.queue].add(shortKey(key), notificationOf(key, now()));
    },
  });
  const told: ToldEvent[] = [];
  const readers = readersWithout(without);
  const stream = (): void => {
    for (const { pk, sk } of table.changes())
      for (const { pool, sortKeys } of readers)
        if (sortKeys.some((prefix) => sk.startsWith(prefix)))
          pools[pool].add(`${pk} ${sk}`, JSON.stringify({ pk, sk }));
  };
  const onTable = (command: object): object => {
    const answer = table.send(sentWithout(without, command));
    stream();
    return answer;
  };
  const services: Services = {
    dynamodb: onTable,
    s3: (command) => bucket.send(sentWithout(without, command)),
    sqs: queuesDouble(pools),
    events: busDouble((entry) => told.push(entry)),
  };
  return {
    pools,
    table,
    bucket,
    /** What was told on the event bus. */
    told: told as readonly ToldEvent[],
    services,
    /** The same, for those who look at the receipts of what may come again. */
    ingestServices:
      without === "withdrawal" ? { ...services, dynamodb: forgetful(onTable) } : services,
    now,
    /** Time goes by; DynamoDB drops what has expired. */
    pass: (minutes: number): void => {
      milliseconds += minutes * MINUTE;
      table.expire(milliseconds / 1000);
      stream();
    },
  };
};
export type World = ReturnType<typeof worldOf>;

const MINUTE = 60_000;

const shortKey = (key: string): string => key.replace(/^(evidence|ledger)\/\d+\//, "");

const notificationOf = (key: string, at: Date): string =>
  JSON.stringify({
    Records: [{ eventTime: at.toISOString(), s3: { object: { key: encodeURIComponent(key) } } }],
  });

/** A table that does not say of a receipt that somebody withdrew it. */
const forgetful =
  (send: (command: object) => object) =>
  (command: object): object => {
    const answer = send(command);
    if (!("Item" in answer) || !isRow(answer.Item)) return answer;
    const { withdrawal: _, ...body } = answer.Item.body.M;
    return { Item: { ...answer.Item, body: { M: body } } };
  };

const isRow = (
  item: unknown,
): item is { readonly body: { readonly M: object & { withdrawal?: unknown } } } =>
  typeof item === "object" &&
  item !== null &&
  "body" in item &&
  typeof item.body === "object" &&
  item.body !== null &&
  "M" in item.body &&
  typeof item.body.M === "object";
