import type { ServiceFunction } from "../service-function.ts";

export const readBoard = {
  purpose: "The overview of a division's counties, to read and as a workbook.",
  triggers: [
    {
      kind: "http",
      routes: ["GET /v1/cycles/{cycle}/board", "GET /v1/cycles/{cycle}/board.xlsx"],
    },
  ],
  touches: { table: ["GetItem"], boardIndex: ["Query"] },
  memoryMegabytes: 512,
  timeoutSeconds: 10,
} as const satisfies ServiceFunction;
