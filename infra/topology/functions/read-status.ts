import { countyRoutes } from "../routes.ts";
import type { ServiceFunction } from "../service-function.ts";

export const readStatus = {
  purpose: "Status, history, receipts and framework.",
  triggers: [
    {
      kind: "http",
      routes: [
        `GET ${countyRoutes}/evidence`,
        `GET ${countyRoutes}/evidence/{evidenceId}`,
        `GET ${countyRoutes}/status`,
        `GET ${countyRoutes}/history`,
        "GET /v1/frameworks/{cycle}",
      ],
    },
  ],
  touches: { table: ["GetItem", "Query"] },
  memoryMegabytes: 512,
  timeoutSeconds: 10,
} as const satisfies ServiceFunction;
