import { createHash } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { ulid } from "ulid";
import { vi } from "vitest";
import * as z from "zod";
import { createHandler } from "../../functions/request-upload/handler.ts";
import { complianceTable } from "../../shared/aws/compliance-table.ts";
import { uploadPresigner } from "../../shared/aws/upload-presigner.ts";
import { startTestEngines } from "./engines.ts";
import { type EventFacts, httpEvent, lambdaContext, recordedLog } from "./http-event.ts";

export const bytes = new TextEncoder().encode('{"schema":"duxue/indicators@1"}');
/** What a clerk says of these bytes when registering them. */
export const description = {
  kind: "indicators",
  fileName: "陵川县 2021 指标.json",
  contentType: "application/json",
  size: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
  title: "2021年教育指标",
  issuer: "education",
  documentNumber: "陵教字〔2021〕8号",
  period: { from: "2021-01-01", to: "2021-12-31" },
};

export const Upload = z.object({ url: z.string(), headers: z.record(z.string(), z.string()) });

/** Uploads the bytes as the answer to a registration says, but for the changes. */
export const put = (
  body: { upload: unknown },
  change: { headers?: Record<string, string>; bytes?: Uint8Array } = {},
) => {
  const { url, headers } = Upload.parse(body.upload);
  const { "content-length": _, ...sent } = { ...headers, ...change.headers };
  return fetch(url, { method: "PUT", headers: sent, body: Buffer.from(change.bytes ?? bytes) });
};

/** When it is in these tests, for the function, whoever signs, and the store, which all run in this process. */
const moment = new Date("2021-12-01T08:00:00.000Z");

/** Fresh engines and the function that registers the description with them, unless a body is given. */
export const startUploadRequests = async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: moment });
  const engines = await startTestEngines();
  const table = complianceTable({
    client: new DynamoDBClient(engines.clients.dynamodb),
    name: engines.tableName,
  });
  const presign = uploadPresigner({
    client: new S3Client({
      ...engines.clients.upload,
      requestChecksumCalculation: "WHEN_REQUIRED",
    }),
    name: engines.bucket,
  });
  return {
    table,
    s3: new S3Client(engines.clients.s3),
    bucket: engines.bucket,
    /** Lets time go by. */
    later: (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000),
    /** `change` puts something in the way of the table's own work. */
    request: async (facts: Partial<EventFacts>, change: Partial<typeof table> = {}) => {
      const log = recordedLog();
      const handler = createHandler({
        table: { ...table, ...change },
        presign,
        newId: (now) => ulid(now.getTime()),
        now: () => new Date(),
        log,
      });
      const routeKey = "POST /v1/counties/{county}/cycles/{cycle}/evidence";
      const response = await handler(
        httpEvent({ routeKey, body: description, ...facts }),
        lambdaContext(),
      );
      return { status: response.statusCode, body: JSON.parse(String(response.body)), log };
    },
    stop: async () => {
      await engines.stop();
      vi.useRealTimers();
    },
  };
};
export type UploadRequests = Awaited<ReturnType<typeof startUploadRequests>>;
