import { afterAll, beforeAll, expect, test } from "vitest";
import { createHandler } from "../../functions/produce-pdf/handler.ts";
import { pdfRendererOnce } from "../../shared/report/pdf/pdf.ts";
import { httpEvent, lambdaContext, recordedLog } from "../support/http-event.ts";
import { type ReportCounty, startReportCounty } from "../support/report-county.ts";

let county: ReportCounty;
const pdf = pdfRendererOnce(undefined);

beforeAll(async () => {
  county = await startReportCounty();
  await county.file("1.1-1", 1, "2021-11-01T00:00:00.000Z");
});
afterAll(() => county.stop());

const get = async (deps: { readonly pdf: typeof pdf }, query = {}) => {
  const handler = createHandler({ ...county, ...deps, log: recordedLog() });
  const routeKey = "GET /v1/counties/{county}/cycles/{cycle}/report.pdf";
  return handler(httpEvent({ routeKey, query }), lambdaContext());
};

test("is a PDF of the version in force, and comes from the shelf the second time", async () => {
  const first = await get({ pdf });
  const unused = () => Promise.reject(new Error("it was made twice"));

  const second = await get({
    pdf: async () => ({ contentType: "application/pdf", extension: "pdf", render: unused }),
  });

  expect(first.headers?.["content-type"]).toBe("application/pdf");
  expect(Buffer.from(String(first.body), "base64").subarray(0, 5).toString()).toBe("%PDF-");
  expect(second.body).toBe(first.body);
});

test("a moment before the first status is 404", async () => {
  expect((await get({ pdf }, { asOf: "2020-01-01" })).statusCode).toBe(404);
});
