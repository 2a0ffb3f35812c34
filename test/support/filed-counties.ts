import { createHandler } from "../../functions/produce-report/handler.ts";
import { createHandler as createRecompute } from "../../functions/recompute-status/handler.ts";
import { CountyCode } from "../../shared/domain/place/division.ts";
import { documentClaim, evidenceId } from "./builders.ts";
import { acceptance, lingchuan } from "./evidence-builders.ts";
import { type EventFacts, httpEvent, lambdaContext, recordedLog } from "./http-event.ts";
import { type ReportCounty, startReportCounty } from "./report-county.ts";

/** Fresh engines, counties that file documents there, and the summaries that an inspector of the province gets. */
export const startFiledCounties = async () => {
  const started = await startReportCounty();
  return {
    ...started,
    fileFor: (county: string, document: string, number: number, at: string) =>
      fileFor(started, CountyCode.parse(county), { document, number, at }),
    get: (
      query: Readonly<Record<string, string>>,
      facts: Partial<EventFacts> = {},
      reports = started.reports,
    ) => get({ ...started, reports }, query, facts),
  };
};
export type FiledCounties = Awaited<ReturnType<typeof startFiledCounties>>;

const fileFor = async (
  { table }: ReportCounty,
  county: CountyCode,
  { document, number, at }: { document: string; number: number; at: string },
): Promise<void> => {
  const settled = acceptance(evidenceId(number), [documentClaim(document, number)]);
  await table.settle({ ...settled, receipt: { ...settled.receipt, county } });
  const recompute = createRecompute({ table, now: () => new Date(at), log: recordedLog() });
  const body = JSON.stringify({ ...lingchuan, county });
  await recompute({ Records: [{ messageId: "m", eventSource: "aws:sqs", body }] }, lambdaContext());
};

const get = async (
  started: Pick<ReportCounty, "table" | "reports" | "pdf" | "word" | "now">,
  query: Readonly<Record<string, string>>,
  facts: Partial<EventFacts>,
) => {
  const handler = createHandler({ ...started, log: recordedLog() });
  const { statusCode, headers, body } = await handler(
    httpEvent({
      routeKey: "GET /v1/cycles/{cycle}/report",
      role: "inspector",
      division: "14",
      query,
      ...facts,
    }),
    lambdaContext(),
  );
  const isFile = statusCode === 200;
  const bytes = Buffer.from(String(body), isFile ? "base64" : "utf8");
  return { status: statusCode, headers: headers ?? {}, bytes, text: bytes.toString("utf8") };
};
