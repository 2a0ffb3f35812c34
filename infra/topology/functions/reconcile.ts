import type { ServiceFunction } from "../service-function.ts";

export const reconcile = {
  purpose: "Compares bucket, table, status and ledger; what no event announced is put back.",
  triggers: [
    {
      kind: "schedule",
      everyMinutes: 60,
      // What came while the machine was off is on no queue: nothing is waited for
      atStart: { round: { scope: "full", graceSeconds: 0, by: "queue" } },
    },
    { kind: "queue", queue: "reconcileRequests", batchSize: 4, concurrency: 4 },
  ],
  touches: {
    table: ["GetItem", "BatchGetItem", "Query"],
    evidenceBucket: ["ListBucket"],
    ledger: ["GetObject", "ListBucket", "PutObject"],
    evidenceEvents: ["SendMessage"],
    recomputeRequests: ["SendMessage"],
    reconcileRequests: ["SendMessage"],
  },
  memoryMegabytes: 1024,
  timeoutSeconds: 120,
  alerts: [
    {
      message: "decisions are not as they were taken",
      says: "一个县（或省级日程）的决定与其链不符：有缺号、被改动或汇总不一致。 Decisions of a county or on a calendar do not fit their chain: a gap, a change, or a head that is not what they come to.",
    },
    {
      message: "the ledger says otherwise",
      says: "数据表中的一行与其存档不符：数据表曾丢失后从头编号，或有一方被改动。 A row of the table is not what the ledger keeps of it: the table was lost and began anew, or one of the two was changed.",
    },
  ],
} as const satisfies ServiceFunction;
