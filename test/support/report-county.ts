import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { createHandler as createRecompute } from "../../functions/recompute-status/handler.ts";
import { reportsBucketName } from "../../infra/local/engines/evidence-store.ts";
import { complianceTable } from "../../shared/aws/compliance-table.ts";
import { reportsBucket } from "../../shared/aws/reports-bucket.ts";
import { pdfRendererOnce } from "../../shared/report/pdf/pdf.ts";
import { wordFormOnce } from "../../shared/report/template/word-template.ts";
import { documentClaim, evidenceId } from "./builders.ts";
import { startTestEngines } from "./engines.ts";
import { acceptance, lingchuan } from "./evidence-builders.ts";
import { lambdaContext, recordedLog } from "./http-event.ts";

/** Fresh engines with Lingchuan in them, which has filed as often as `file` was called. */
export const startReportCounty = async () => {
  const engines = await startTestEngines();
  const table = complianceTable({
    client: new DynamoDBClient(engines.clients.dynamodb),
    name: engines.tableName,
  });
  const reports = reportsBucket({
    client: new S3Client({ ...engines.clients.upload, forcePathStyle: true }),
    name: reportsBucketName,
  });
  /** The status is made anew from all claims, as reconcile asks for it. */
  const rescore = async (at: string): Promise<void> => {
    const recompute = createRecompute({ table, now: () => new Date(at), log: recordedLog() });
    const message = { messageId: "m", eventSource: "aws:sqs", body: JSON.stringify(lingchuan) };
    await recompute({ Records: [message] }, lambdaContext());
  };
  /** The county files the document, and its status follows at that moment. */
  const file = async (document: string, number: number, at: string): Promise<void> => {
    await table.settle(
      acceptance(evidenceId(number), [documentClaim(document, number)], { title: `材料${number}` }),
    );
    await rescore(at);
  };
  const pdf = pdfRendererOnce(undefined);
  const word = wordFormOnce(undefined);
  const now = () => new Date("2021-12-02T00:00:00.000Z");
  return { table, reports, pdf, word, now, file, rescore, stop: engines.stop };
};
export type ReportCounty = Awaited<ReturnType<typeof startReportCounty>>;
