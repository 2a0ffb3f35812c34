import { countyRoutes } from "../routes.ts";
import type { ServiceFunction } from "../service-function.ts";

export const withdrawEvidence = {
  purpose: "Puts a delete marker on an evidence object; the chain does the rest.",
  triggers: [{ kind: "http", routes: [`DELETE ${countyRoutes}/evidence/{evidenceId}`] }],
  touches: { table: ["GetItem"], evidenceBucket: ["DeleteObject"] },
  memoryMegabytes: 512,
  timeoutSeconds: 10,
} as const satisfies ServiceFunction;
