/** What holds things: the table, the queues, and the name under which a function learns of each. */

import type { PartPlace, Queue, QueueName, Touches } from "./service-function.ts";

/** Actions on the table that change nothing. */
export const tableReads: readonly string[] = [
  "GetItem",
  "BatchGetItem",
  "Query",
  "ConditionCheckItem",
];

/** Physical shape of the one table (README "Data"). */
export const table = {
  partitionKey: "pk",
  sortKey: "sk",
  timeToLive: "ttl",
  /** Keys only: recompute never reads the stream's image (law 3). */
  stream: "KEYS_ONLY",
  boardIndex: {
    name: "board",
    partitionKey: "boardCycle",
    sortKey: "boardCounty",
    projected: ["board"],
  },
} as const;

/** Five tries before a message is set aside. */
const patience = { attempts: 5, retentionDays: 14 } as const;

export const queues = {
  evidenceEvents: {
    purpose: "Look at this object key: S3 notifications, and what reconcile found unannounced.",
    ...patience,
    visibilitySeconds: 720,
  },
  recomputeRequests: {
    purpose: "Make this county's status anew: what reconcile found differing from its claims.",
    ...patience,
    visibilitySeconds: 360,
  },
  reconcileRequests: {
    purpose: "Compare this county, or this calendar: what a round of reconcile is made of.",
    ...patience,
    visibilitySeconds: 720,
  },
  announcements: {
    purpose: "Tell of what this object of the ledger says: S3 notifications of the ledger.",
    ...patience,
    visibilitySeconds: 360,
  },
} as const satisfies Record<QueueName, Queue>;

/** Which objects S3 announces on which queue, by the beginning of their keys, when they come and where it matters when they go. */
export const announced = [
  { prefix: "evidence/", queue: "evidenceEvents", events: ["created", "removed"] },
  { prefix: "ledger/", queue: "announcements", events: ["created"] },
] as const satisfies readonly {
  readonly prefix: string;
  readonly queue: QueueName;
  readonly events: readonly ("created" | "removed")[];
}[];

/** The environment variable by which a function learns the name of each resource it touches; a part goes by its whole. */
export const environmentNames = {
  table: "TABLE_NAME",
  evidenceBucket: "EVIDENCE_BUCKET",
  evidenceEvents: "EVIDENCE_QUEUE_URL",
  recomputeRequests: "RECOMPUTE_QUEUE_URL",
  reconcileRequests: "RECONCILE_QUEUE_URL",
  announcements: "ANNOUNCEMENTS_QUEUE_URL",
  reportsBucket: "REPORTS_BUCKET",
  eventBus: "EVENT_BUS_NAME",
} as const satisfies Record<Exclude<keyof Touches, PartPlace>, string>;

export const wholeOf = {
  boardIndex: "table",
  ledger: "evidenceBucket",
  testRows: "table",
  testObjects: "evidenceBucket",
} as const satisfies Record<PartPlace, keyof typeof environmentNames>;

/** The resource whose name a function is given for a place it touches. */
export const namedPlace = (place: keyof Touches): keyof typeof environmentNames =>
  isPart(place) ? wholeOf[place] : place;

const isPart = (place: keyof Touches): place is PartPlace => Object.hasOwn(wholeOf, place);
