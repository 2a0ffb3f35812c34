import { countyRoutes } from "../routes.ts";
import type { ServiceFunction } from "../service-function.ts";

export const readBoard = {
  purpose:
    "The overview of a division's counties and of a county's departments, to read and as workbooks.",
  triggers: [
    {
      kind: "http",
      routes: [
        "GET /v1/cycles/{cycle}/board",
        "GET /v1/cycles/{cycle}/board.xlsx",
        `GET ${countyRoutes}/progress`,
        `GET ${countyRoutes}/progress.xlsx`,
      ],
    },
  ],
  touches: { table: ["GetItem", "Query"], boardIndex: ["Query"] },
  memoryMegabytes: 512,
  timeoutSeconds: 10,
} as const satisfies ServiceFunction;
