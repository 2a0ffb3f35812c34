import type { ServiceFunction } from "../service-function.ts";
import { streamed } from "../streamed.ts";

export const keepLedger = {
  purpose: "Puts versions, decisions, receipts and reports once more into the bucket, for good.",
  triggers: [
    {
      ...streamed,
      sortKeys: ["HISTORY#", "DECISION#", "EVIDENCE#", "CALENDAR#", "REPORT#"],
      parallelPerShard: 10,
    },
  ],
  touches: { table: ["BatchGetItem", "GetItem"], ledger: ["GetObject", "ListBucket", "PutObject"] },
  memoryMegabytes: 512,
  timeoutSeconds: 60,
  alerts: [
    {
      message: "the ledger says otherwise",
      says: "数据表中的一行与其存档不符：数据表曾丢失后从头编号，或有一方被改动。 A row of the table is not what the ledger keeps of it: the table was lost and began anew, or one of the two was changed.",
    },
  ],
} as const satisfies ServiceFunction;
