import type { ServiceFunction } from "../service-function.ts";

export const reconcile = {
  purpose: "Compares bucket, table and status; what no event announced goes back on a queue.",
  triggers: [{ kind: "schedule", everyMinutes: 60 }],
  touches: {
    table: ["GetItem", "Query"],
    evidenceBucket: ["ListBucket"],
    evidenceEvents: ["SendMessage"],
    recomputeRequests: ["SendMessage"],
  },
  memoryMegabytes: 1024,
  timeoutSeconds: 900,
} as const satisfies ServiceFunction;
