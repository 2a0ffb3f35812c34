import type { ServiceFunction } from "../service-function.ts";

export const describeApi = {
  purpose: "The OpenAPI document of this API, and word of what is not in it: 404, 405.",
  triggers: [{ kind: "http", routes: ["GET /v1/openapi.json", "$default"] }],
  touches: {},
  memoryMegabytes: 512,
  timeoutSeconds: 10,
} as const satisfies ServiceFunction;
