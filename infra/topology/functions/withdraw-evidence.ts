import { countyRoutes } from "../routes.ts";
import type { ServiceFunction } from "../service-function.ts";

export const withdrawEvidence = {
  purpose: "Records who withdraws an evidence, and puts a delete marker on its object.",
  triggers: [{ kind: "http", routes: [`DELETE ${countyRoutes}/evidence/{evidenceId}`] }],
  touches: { table: ["GetItem", "PutItem", "DeleteItem"], evidenceBucket: ["DeleteObject"] },
  memoryMegabytes: 512,
  timeoutSeconds: 10,
} as const satisfies ServiceFunction;
