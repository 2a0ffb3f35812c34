import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { createHandler } from "../../functions/read-status/handler.ts";
import { createHandler as createRecompute } from "../../functions/recompute-status/handler.ts";
import { complianceTable } from "../../shared/aws/compliance-table.ts";
import { documentClaim, evidenceId } from "./builders.ts";
import { startTestEngines } from "./engines.ts";
import { acceptance, lingchuan, requestedReceipt } from "./evidence-builders.ts";
import { type EventFacts, httpEvent, lambdaContext, recordedLog } from "./http-event.ts";

export const county = "/v1/counties/{county}/cycles/{cycle}";

/** Lingchuan with one document accepted and one only registered, and the function that reads its status. */
export const startStatusReader = async () => {
  const engines = await startTestEngines();
  const table = complianceTable({
    client: new DynamoDBClient(engines.clients.dynamodb),
    name: engines.tableName,
  });
  await table.settle(
    acceptance(evidenceId(1), [documentClaim("1.1-1", 1)], { title: "领导小组成立文件" }),
  );
  await table.register(requestedReceipt(evidenceId(2)));
  const recompute = createRecompute({
    table,
    now: () => new Date("2021-11-01T00:00:00.000Z"),
    log: recordedLog(),
  });
  const body = JSON.stringify(lingchuan);
  await recompute({ Records: [{ messageId: "m", eventSource: "aws:sqs", body }] }, lambdaContext());
  return {
    table,
    /** What an inspector of the province gets, unless told otherwise. */
    get: async (
      routeKey: string,
      facts: Partial<EventFacts> = {},
      now = "2021-11-01T12:00:00.000Z",
    ) => {
      const handler = createHandler({ table, now: () => new Date(now), log: recordedLog() });
      const event = httpEvent({
        routeKey: `GET ${routeKey}`,
        role: "inspector",
        division: "14",
        ...facts,
      });
      const response = await handler(event, lambdaContext());
      return {
        status: response.statusCode,
        headers: response.headers,
        body: JSON.parse(String(response.body)),
      };
    },
    stop: engines.stop,
  };
};
export type StatusReader = Awaited<ReturnType<typeof startStatusReader>>;
