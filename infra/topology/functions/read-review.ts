import { countyRoutes } from "../routes.ts";
import type { ServiceFunction } from "../service-function.ts";

export const readReview = {
  purpose:
    "Where an evaluation stands, its decisions and calendar, and what waits for whoever asks.",
  triggers: [
    {
      kind: "http",
      routes: [
        `GET ${countyRoutes}/review`,
        `GET ${countyRoutes}/decisions`,
        "GET /v1/todo",
        "GET /v1/cycles/{cycle}/calendar",
      ],
    },
  ],
  touches: { table: ["GetItem", "Query"], boardIndex: ["Query"] },
  memoryMegabytes: 512,
  timeoutSeconds: 15,
} as const satisfies ServiceFunction;
