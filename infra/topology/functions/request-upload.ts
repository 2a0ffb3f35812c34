import { countyRoutes } from "../routes.ts";
import type { ServiceFunction } from "../service-function.ts";

export const requestUpload = {
  purpose: "Registers an evidence and answers with a presigned PUT.",
  triggers: [
    {
      kind: "http",
      routes: [
        `POST ${countyRoutes}/evidence`,
        `POST ${countyRoutes}/evidence/{evidenceId}/upload`,
      ],
      share: 0.5,
    },
  ],
  touches: { table: ["PutItem", "DeleteItem", "GetItem", "Query"], evidenceBucket: ["PutObject"] },
  memoryMegabytes: 512,
  timeoutSeconds: 10,
  presigns: true,
} as const satisfies ServiceFunction;
