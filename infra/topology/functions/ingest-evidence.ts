import type { ServiceFunction } from "../service-function.ts";

export const ingestEvidence = {
  purpose: "Reads an object as it is now, validates it and settles its receipt and claims.",
  triggers: [{ kind: "queue", queue: "evidenceEvents", batchSize: 5, concurrency: 10 }],
  touches: {
    table: ["GetItem", "Query", "PutItem", "DeleteItem"],
    evidenceBucket: ["GetObject", "DeleteObject", "ListBucket"],
  },
  memoryMegabytes: 1769,
  timeoutSeconds: 120,
  threads: ["shared/intake/extraction/extraction-thread.ts"],
  alerts: [
    {
      message: "evidence not kept",
      says: "一份材料的读取结果无法存入数据表，已作退回处理。 What was read from a file could not be written to the table; the file was rejected.",
    },
  ],
  // Characters of Chinese fonts that a PDF names and does not hold (shared/intake/pdf/open-pages.ts).
  unbundled: ["pdfjs-dist/cmaps"],
} as const satisfies ServiceFunction;
