import type { ServiceFunction } from "../service-function.ts";

export const publishChanges = {
  purpose:
    "Tells other systems of new statuses and rejected evidence, as soon as the ledger has them.",
  triggers: [{ kind: "queue", queue: "announcements", batchSize: 10, concurrency: 2 }],
  touches: { table: ["GetItem", "Query"], eventBus: ["PutEvents"] },
  memoryMegabytes: 512,
  timeoutSeconds: 60,
} as const satisfies ServiceFunction;
