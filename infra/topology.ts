/**
 * Every function, what triggers it, what it may touch and its limits: plain data. `infra/aws` reads it as CDK,
 * `infra/local` reads it as processes of this machine; nothing else says where anything runs.
 */

import type { QueueName, ServiceFunction } from "./service-function.ts";

export type { Alert, QueueName, ServiceFunction, Touches, Trigger } from "./service-function.ts";

/** Physical shape of the one table (DESIGN "Data"). */
export const table = {
  partitionKey: "pk",
  sortKey: "sk",
  timeToLive: "ttl",
  /** Keys only: recompute never reads the stream's image (law 3). */
  stream: "KEYS_ONLY",
  boardIndex: {
    name: "board",
    partitionKey: "boardCycle",
    sortKey: "boardCounty",
    projected: ["board"],
  },
} as const;

/** Longer than any consumer may take, and five tries before a message is set aside. */
const patience = { visibilitySeconds: 180, attempts: 5, retentionDays: 14 } as const;

export const queues = {
  evidenceEvents: {
    purpose: "Look at this object key: S3 notifications, and what reconcile found unannounced.",
    ...patience,
  },
  recomputeRequests: {
    purpose: "Make this county's status anew: what reconcile found differing from its claims.",
    ...patience,
  },
} as const satisfies Record<QueueName, object>;

/** Typst is native code; of the font packages four files are used (shared/report/pdf/faces.ts). */
const typesetter = [
  "@myriaddreamin/typst-ts-node-compiler",
  "@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  "@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
  "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  "@expo-google-fonts/noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf",
] as const;

/** What every function needs that makes a report: the version's rows to read, a shelf to keep it on. */
const reporting = {
  touches: {
    table: ["GetItem", "BatchGetItem", "Query"],
    reportsBucket: ["GetObject", "PutObject", "ListBucket"],
  },
  memoryMegabytes: 1769,
  timeoutSeconds: 29,
  given: ["REPORT_FONTS", "REPORT_TEMPLATE"],
} as const;

/** How the table's stream is read: at once, in batches, with a bounded number of tries. */
const streamed = { kind: "stream", batchSize: 100, windowSeconds: 0, attempts: 10 } as const;

const county = "/v1/counties/{county}/cycles/{cycle}";

export const functions = {
  "request-upload": {
    purpose: "Registers an evidence and answers with a presigned PUT.",
    triggers: [{ kind: "http", routes: [`POST ${county}/evidence`] }],
    touches: { table: ["PutItem", "GetItem", "Query"], evidenceBucket: ["PutObject"] },
    memoryMegabytes: 512,
    timeoutSeconds: 10,
    presigns: true,
  },
  "ingest-evidence": {
    purpose: "Reads an object as it is now, validates it and settles its receipt and claims.",
    triggers: [{ kind: "queue", queue: "evidenceEvents", batchSize: 5, concurrency: 10 }],
    touches: {
      table: ["GetItem", "PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"],
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
  },
  "recompute-status": {
    purpose:
      "Rescores the touched items from their claims and writes the county's status and history.",
    triggers: [
      { ...streamed, sortKeys: ["CLAIM#", "DECISION#"], parallelPerShard: 10 },
      { kind: "queue", queue: "recomputeRequests", batchSize: 5, concurrency: 2 },
    ],
    touches: { table: ["GetItem", "Query", "PutItem", "DeleteItem", "ConditionCheckItem"] },
    memoryMegabytes: 512,
    timeoutSeconds: 60,
    alerts: [
      {
        message: "status not kept whole",
        says: "一个县的达标状态过大，略去各项提示后保存。 A county's status was too large for the table and was written without its findings.",
      },
    ],
  },
  "publish-changes": {
    purpose: "Tells other systems of new statuses and rejected evidence, from the table's stream.",
    triggers: [{ ...streamed, sortKeys: ["HISTORY#", "EVIDENCE#"], parallelPerShard: 2 }],
    touches: { table: ["GetItem", "Query"], eventBus: ["PutEvents"] },
    memoryMegabytes: 512,
    timeoutSeconds: 60,
  },
  "read-status": {
    purpose: "Status, history, receipts, framework and the provincial board.",
    triggers: [
      {
        kind: "http",
        routes: [
          `GET ${county}/evidence`,
          `GET ${county}/evidence/{evidenceId}`,
          `GET ${county}/status`,
          `GET ${county}/history`,
          "GET /v1/cycles/{cycle}/board",
          "GET /v1/frameworks/{cycle}",
        ],
      },
    ],
    touches: { table: ["GetItem", "Query"], boardIndex: ["Query"] },
    memoryMegabytes: 512,
    timeoutSeconds: 10,
  },
  "read-workbook": {
    purpose: "The workbook that a county fills in, made from the framework.",
    triggers: [{ kind: "http", routes: ["GET /v1/frameworks/{cycle}/workbook.xlsx"] }],
    touches: { table: ["Query"] },
    memoryMegabytes: 512,
    timeoutSeconds: 10,
  },
  "produce-report": {
    purpose:
      "A county's self-evaluation report, and a city's or province's summary of its counties.",
    triggers: [{ kind: "http", routes: [`GET ${county}/report`, "GET /v1/cycles/{cycle}/report"] }],
    ...reporting,
    presigns: true,
    unbundled: typesetter,
  },
  "verify-report": {
    purpose: "Says of a report file whether the system made it and whether it is still current.",
    triggers: [{ kind: "http", routes: ["POST /v1/report-verifications"] }],
    ...reporting,
    presigns: true,
    unbundled: typesetter,
  },
  "describe-api": {
    purpose: "The OpenAPI document of this API, and word of what is not in it: 404, 405.",
    triggers: [{ kind: "http", routes: ["GET /v1/openapi.json", "$default"] }],
    touches: {},
    memoryMegabytes: 512,
    timeoutSeconds: 10,
  },
  "withdraw-evidence": {
    purpose: "Puts a delete marker on an evidence object; the chain does the rest.",
    triggers: [{ kind: "http", routes: [`DELETE ${county}/evidence/{evidenceId}`] }],
    touches: { table: ["GetItem"], evidenceBucket: ["DeleteObject"] },
    memoryMegabytes: 512,
    timeoutSeconds: 10,
  },
  reconcile: {
    purpose: "Compares bucket, table and status; what no event announced goes back on a queue.",
    triggers: [{ kind: "schedule", everyMinutes: 60 }],
    touches: {
      table: ["Query"],
      boardIndex: ["Query"],
      evidenceBucket: ["ListBucket"],
      evidenceEvents: ["SendMessage"],
      recomputeRequests: ["SendMessage"],
    },
    memoryMegabytes: 1024,
    timeoutSeconds: 900,
  },
} as const satisfies Record<string, ServiceFunction>;

/** What one machine runs: all but what speaks to the event bus, which it has no engine for and nobody here listens to. */
export const localFunctions: Readonly<Record<string, ServiceFunction>> = Object.fromEntries(
  Object.entries(functions).filter(([, { touches }]) => !("eventBus" in touches)),
);

/** The environment variable by which a function learns the name of each resource it touches. */
export const environmentNames = {
  table: "TABLE_NAME",
  evidenceBucket: "EVIDENCE_BUCKET",
  evidenceEvents: "EVIDENCE_QUEUE_URL",
  recomputeRequests: "RECOMPUTE_QUEUE_URL",
  reportsBucket: "REPORTS_BUCKET",
  eventBus: "EVENT_BUS_NAME",
} as const;
