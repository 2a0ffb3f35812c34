import { countyRoutes } from "../routes.ts";
import type { ServiceFunction } from "../service-function.ts";

export const restoreEvidence = {
  purpose:
    "Brings a withdrawn evidence back: takes the delete markers off its object, and no version.",
  triggers: [{ kind: "http", routes: [`POST ${countyRoutes}/evidence/{evidenceId}/restoration`] }],
  touches: {
    table: ["GetItem", "PutItem", "DeleteItem"],
    evidenceBucket: ["ListBucketVersions", "DeleteObjectVersion"],
    evidenceEvents: ["SendMessage"],
  },
  memoryMegabytes: 512,
  timeoutSeconds: 10,
} as const satisfies ServiceFunction;
