import type { ServiceFunction } from "../service-function.ts";
import { streamed } from "../streamed.ts";

export const recomputeStatus = {
  purpose:
    "Rescores the touched items from their claims and writes the county's status and history.",
  triggers: [
    { ...streamed, sortKeys: ["CLAIM#", "DECISION#"], parallelPerShard: 10 },
    { kind: "queue", queue: "recomputeRequests", batchSize: 5, concurrency: 2 },
  ],
  touches: { table: ["GetItem", "Query", "PutItem", "UpdateItem"] },
  memoryMegabytes: 512,
  timeoutSeconds: 60,
  alerts: [
    {
      message: "status not kept whole",
      says: "一个县的达标状态过大，略去各项提示后保存。 A county's status was too large for the table and was written without its findings.",
    },
  ],
} as const satisfies ServiceFunction;
