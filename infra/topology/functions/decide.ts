import { countyRoutes } from "../routes.ts";
import type { ServiceFunction } from "../service-function.ts";

export const decide = {
  purpose:
    "What people decide: held against what stands, numbered and chained, or every reason why not.",
  triggers: [
    {
      kind: "http",
      routes: [`POST ${countyRoutes}/decisions`, "POST /v1/cycles/{cycle}/decisions"],
    },
  ],
  touches: {
    table: ["GetItem", "BatchGetItem", "Query", "PutItem", "ConditionCheckItem"],
  },
  memoryMegabytes: 512,
  timeoutSeconds: 15,
} as const satisfies ServiceFunction;
