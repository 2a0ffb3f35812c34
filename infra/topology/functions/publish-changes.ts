import type { ServiceFunction } from "../service-function.ts";
import { streamed } from "../streamed.ts";

export const publishChanges = {
  purpose: "Tells other systems of new statuses and rejected evidence, from the table's stream.",
  triggers: [{ ...streamed, sortKeys: ["HISTORY#", "EVIDENCE#"], parallelPerShard: 2 }],
  touches: { table: ["GetItem", "Query"], eventBus: ["PutEvents"] },
  memoryMegabytes: 512,
  timeoutSeconds: 60,
} as const satisfies ServiceFunction;
