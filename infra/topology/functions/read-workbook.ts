import type { ServiceFunction } from "../service-function.ts";

export const readWorkbook = {
  purpose: "The workbook that a county fills in, made from the framework.",
  triggers: [{ kind: "http", routes: ["GET /v1/frameworks/{cycle}/workbook.xlsx"] }],
  touches: { table: ["Query"] },
  memoryMegabytes: 512,
  timeoutSeconds: 10,
} as const satisfies ServiceFunction;
