import { functions } from "../../../infra/topology/functions.ts";
import { type BatchFunction, compareEach, ingest, keep, recompute, tell } from "./functions.ts";
import type { Waiting } from "./pool.ts";
import type { World } from "./world.ts";

interface Source {
  readonly pool: keyof World["pools"];
  readonly most: number;
  readonly isStream: boolean;
  readonly work: BatchFunction;
}

const [evidenceEvents] = functions["ingest-evidence"].triggers;
const [, reconcileRequests] = functions.reconcile.triggers;
const [announcements] = functions["publish-changes"].triggers;
const [, recomputeRequests] = functions["recompute-status"].triggers;
/** A hundred in the topology: few enough here that batches are cut everywhere. */
const OF_STREAM = 6;

/** Everything that starts a copy of a function by itself. */
export const sources = {
  ingest: {
    pool: "evidenceEvents",
    most: evidenceEvents.batchSize,
    isStream: false,
    work: ingest,
  },
  recompute: { pool: "changes", most: OF_STREAM, isStream: true, work: recompute },
  "recompute (asked)": {
    pool: "recomputeRequests",
    most: recomputeRequests.batchSize,
    isStream: false,
    work: recompute,
  },
  reconcile: {
    pool: "reconcileRequests",
    most: reconcileRequests.batchSize,
    isStream: false,
    work: compareEach,
  },
  keep: { pool: "ledgerChanges", most: OF_STREAM, isStream: true, work: keep },
  tell: {
    pool: "announcements",
    most: announcements.batchSize,
    isStream: false,
    work: tell,
  },
} as const satisfies Record<string, Source>;
export type SourceName = keyof typeof sources;
export const sourceNames: readonly SourceName[] = [
  "ingest",
  "recompute",
  "recompute (asked)",
  "reconcile",
  "keep",
  "tell",
];

/** What a function is given of what was taken, in its order. */
export const batchOf = (taken: readonly Waiting[], { isStream }: Source): readonly object[] =>
  taken.map(({ body }, at) =>
    isStream
      ? changeOf(JSON.parse(body), at)
      : { messageId: String(at), eventSource: "aws:sqs", body },
  );

const changeOf = ({ pk, sk }: { readonly pk: string; readonly sk: string }, at: number) => ({
  eventSource: "aws:dynamodb",
  dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: String(at) },
});

/** What comes again when some of it failed: of a stream everything from the first of them on. */
export const comingAgain = (
  taken: readonly Waiting[],
  failed: readonly string[] | "failed",
  { isStream }: Source,
): readonly Waiting[] => {
  if (failed === "failed") return taken;
  const first = taken.findIndex((_, at) => failed.includes(String(at)));
  if (isStream) return first < 0 ? [] : taken.slice(first);
  return taken.filter((_, at) => failed.includes(String(at)));
};
