import type { ServiceFunction } from "../service-function.ts";

export const probeUpload = {
  purpose: "Uploads to the test county as a clerk does, and measures until the status counts it.",
  triggers: [{ kind: "schedule", everyMinutes: 15 }],
  touches: {
    testRows: ["Query", "PutItem", "DeleteItem"],
    testObjects: ["PutObject", "DeleteObject"],
  },
  memoryMegabytes: 512,
  // Sixty seconds to be counted, sixty to be uncounted
  timeoutSeconds: 180,
  presigns: true,
} as const satisfies ServiceFunction;
