import { countyRoutes } from "../routes.ts";
import type { ServiceFunction } from "../service-function.ts";

export const openEvidence = {
  purpose: "Answers with a presigned GET of an evidence file, and says in the log who opened it.",
  triggers: [{ kind: "http", routes: [`GET ${countyRoutes}/evidence/{evidenceId}/file`] }],
  touches: { table: ["GetItem"], evidenceBucket: ["GetObject"] },
  memoryMegabytes: 512,
  timeoutSeconds: 10,
  presigns: true,
} as const satisfies ServiceFunction;
