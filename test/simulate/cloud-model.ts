import { paceIn } from "../../infra/aws/concurrency.ts";
import { functions } from "../../infra/topology/functions.ts";
import type { ServiceFunction, Trigger } from "../../infra/topology/service-function.ts";
import { known } from "../../shared/domain/known.ts";
import { assumedMs, MEGABYTES_A_SECOND, MEGABYTES_OF_A_PROCESSOR } from "./aws-limits.ts";
import type { PartUnits, UploadUnits } from "./measure-upload.ts";
import type { Station } from "./station.ts";

/** The deployment that is modelled. */
export interface Cloud {
  readonly units: UploadUnits;
  /** Of a file. */
  readonly megabytes: number;
  /** Partitions of the table, each with a shard of the stream. */
  readonly partitions: number;
  /** «Concurrent executions» of the account. */
  readonly concurrency: number;
  /** Registrations a second that the stage lets through. */
  readonly registrations: number;
}

export type ModelledFunction = Exclude<keyof UploadUnits, "putMs"> | "publish-changes";

/** How long one copy of a function works on a batch, in milliseconds: its own work one after the other, its calls at once. */
export interface WorkMs {
  readonly each: number;
  readonly calls: number;
}

/**
 * Own work is what was measured here, slowed by the part of a processor that the function's memory buys; calls take what is
 * assumed of each (`assumedMs`), as many after each other as were seen.
 */
export const workOf = (name: ModelledFunction, cloud: Cloud): WorkMs => {
  const { memoryMegabytes } = functions[name];
  const slower = Math.max(1, MEGABYTES_OF_A_PROCESSOR / memoryMegabytes);
  if (name === "publish-changes") return { each: 1 * slower, calls: PUBLISHING_MS };
  const units = cloud.units[name];
  const transfer = name === "ingest-evidence" ? (cloud.megabytes * 1000) / MEGABYTES_A_SECOND : 0;
  return { each: units.ownMs * slower, calls: assumedMs.invoke + callsMs(units) + transfer };
};

/** The event bus has no engine here: a read of what is told, and the call that tells it. */
const PUBLISHING_MS = assumedMs.invoke + assumedMs.tableReads + assumedMs.bus;

const callsMs = ({ rounds }: PartUnits): number =>
  rounds.tableReads * assumedMs.tableReads +
  rounds.tableWrites * assumedMs.tableWrites +
  rounds.bucketReads * assumedMs.bucketReads +
  rounds.bucketWrites * assumedMs.bucketWrites;

/** Messages or records of one upload that a function takes: its receipt twice and its version; what the ledger then has of them, and the seal. */
export const PER_UPLOAD = { "keep-ledger": 3, "publish-changes": 3 } as const;

/** What an upload passes in AWS: queues by their concurrency and batch, streams by shards and parallelisation. */
export const cloudStations = (cloud: Cloud): readonly Station[] => {
  const [queue, stream] = [
    triggerOf("ingest-evidence", "queue"),
    triggerOf("recompute-status", "stream"),
  ];
  const kept = triggerOf("keep-ledger", "stream");
  const told = triggerOf("publish-changes", "queue");
  const pace = paceIn(cloud.concurrency);
  const lines = (parallel: number) => cloud.partitions * pace.perShard(parallel);
  const batchMs = (name: ModelledFunction, per: "upload" | "county") => {
    const { each, calls } = workOf(name, cloud);
    return (uploads: number, counties: number) =>
      calls + each * (per === "upload" ? uploads : counties);
  };
  return [
    {
      // Who is refused (429) asks again until it is their turn
      ...{ name: "API throttle", lines: 1, servers: 1, batch: 1, delayMs: 0 },
      batchMs: () => 1000 / cloud.registrations,
    },
    {
      ...{ name: "request-upload", lines: 1, servers: cloud.concurrency, batch: 1, delayMs: 0 },
      batchMs: batchMs("request-upload", "upload"),
      stores: true,
    },
    {
      name: "ingest-evidence",
      lines: 1,
      servers: pace.ofQueue(queue.concurrency),
      batch: queue.batchSize,
      delayMs: assumedMs.announce + assumedMs.queuePoll,
      batchMs: batchMs("ingest-evidence", "upload"),
    },
    {
      name: "recompute-status",
      lines: lines(stream.parallelPerShard),
      servers: 1,
      batch: stream.batchSize,
      delayMs: assumedMs.streamPoll,
      batchMs: batchMs("recompute-status", "county"),
      counts: true,
    },
    {
      name: "keep-ledger",
      lines: lines(kept.parallelPerShard),
      servers: 1,
      batch: Math.floor(kept.batchSize / PER_UPLOAD["keep-ledger"]),
      delayMs: assumedMs.streamPoll,
      batchMs: batchMs("keep-ledger", "upload"),
    },
    {
      name: "publish-changes",
      lines: 1,
      servers: pace.ofQueue(told.concurrency),
      batch: Math.floor(told.batchSize / PER_UPLOAD["publish-changes"]),
      delayMs: assumedMs.announce + assumedMs.queuePoll,
      batchMs: batchMs("publish-changes", "upload"),
    },
  ];
};

export const triggerOf = <Kind extends Trigger["kind"]>(
  name: keyof typeof functions,
  kind: Kind,
): Extract<Trigger, { kind: Kind }> => {
  const { triggers }: ServiceFunction = functions[name];
  return known(
    triggers.find((trigger) => isOf(trigger, kind)),
    `a ${kind} that triggers ${name}`,
  );
};

const isOf = <Kind extends Trigger["kind"]>(
  trigger: Trigger,
  kind: Kind,
): trigger is Extract<Trigger, { kind: Kind }> => trigger.kind === kind;

/** The memory of a function, in gigabytes. */
export const gigabytesOf = (name: keyof typeof functions): number =>
  functions[name].memoryMegabytes / 1024;
