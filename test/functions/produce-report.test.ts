import { afterAll, beforeAll, expect, test } from "vitest";
import { createHandler } from "../../functions/produce-report/handler.ts";
import { formats } from "../../shared/report/formats.ts";
import { type EventFacts, httpEvent, lambdaContext, recordedLog } from "../support/http-event.ts";
import { type ReportCounty, startReportCounty } from "../support/report-county.ts";

let county: ReportCounty;

beforeAll(async () => {
  county = await startReportCounty();
  await county.file("1.1-1", 1, "2021-11-01T00:00:00.000Z");
  await county.file("1.1-2", 2, "2021-12-01T00:00:00.000Z");
});
afterAll(() => county.stop());

const get = async (facts: Partial<EventFacts> = {}) => {
  const handler = createHandler({ ...county, log: recordedLog() });
  const event = httpEvent({
    routeKey: "GET /v1/counties/{county}/cycles/{cycle}/report",
    role: "inspector",
    division: "14",
    ...facts,
  });
  const { statusCode, headers, body } = await handler(event, lambdaContext());
  const bytes = Buffer.from(String(body), "base64");
  return { status: statusCode, headers: headers ?? {}, bytes, text: bytes.toString("utf8"), body };
};

const versionIn = (text: string): string | undefined => /状态版本(\d+)/.exec(text)?.[1];

test.each(Object.entries(formats))(
  "comes as %s under its media type",
  async (format, { contentType }) => {
    const answer = await get({ query: { format } });

    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toBe(contentType);
    expect(answer.headers["content-disposition"]).toContain(`140524-2021-v2.${format}`);
  },
);

test("the Accept header chooses the format when the query does not", async () => {
  const answer = await get({ headers: { accept: "text/markdown" } });

  expect(answer.text).toMatch(/^# 陵川县人民政府/);
});

test("a format that is not offered is refused with 406", async () => {
  expect((await get({ query: { format: "odt" } })).status).toBe(406);
});

test("PDF is at an address beside this one, for the same moment", async () => {
  const answer = await get({ query: { format: "pdf", asOf: "2021-11-15" } });

  expect(answer.status).toBe(303);
  expect(answer.headers.location).toBe("report.pdf?asOf=2021-11-15");
});

test("is of the version in force, of a moment, or of a version", async () => {
  const versions = await Promise.all(
    [{}, { asOf: "2021-11-15" }, { version: "1" }, { version: "0" }].map(async (which) =>
      versionIn((await get({ query: { format: "md", ...which } })).text),
    ),
  );

  expect(versions).toEqual(["2", "1", "1", "0"]);
});

test.each([
  [{ asOf: "2020-01-01" }, 404],
  [{ version: "9" }, 404],
  [{ asOf: "yesterday" }, 422],
  [{ version: "one" }, 422],
  [{ version: "1", asOf: "2021-11-15" }, 422],
])("%o is answered with %i", async (query, status) => {
  expect((await get({ query: { format: "md", ...query } })).status).toBe(status);
});

test("of another county is forbidden to a clerk", async () => {
  expect((await get({ role: "clerk", division: "140525" })).status).toBe(403);
});

test("the same version is made once: what is on the shelf is what comes", async () => {
  const first = await get({ query: { format: "docx" } });
  const second = await get({ query: { format: "docx" } });

  expect(second.bytes.equals(first.bytes)).toBe(true);
});

test("a report too large for an answer is at a presigned address", async () => {
  const kept = { size: 4 * 1024 * 1024 + 1, sha256: "", bytes: () => Promise.reject(new Error()) };
  const handler = createHandler({
    table: county.table,
    reports: { ...county.reports, find: async () => kept },
    log: recordedLog(),
  });

  const { statusCode, headers } = await handler(
    httpEvent({ routeKey: "GET /v1/counties/{county}/cycles/{cycle}/report" }),
    lambdaContext(),
  );

  expect(statusCode).toBe(303);
  expect(String(headers?.location)).toMatch(
    /reports\/2021\/140524\/v2-.*\.docx\?.*X-Amz-Signature=/,
  );
});

test("the address of a kept report gives its bytes to whoever follows it", async () => {
  const bytes = new TextEncoder().encode("报告");
  await county.reports.keep("reports/x.md", {
    bytes,
    sha256: "ab",
    contentType: "text/markdown",
    fileName: "x.md",
  });

  const response = await fetch(await county.reports.address("reports/x.md"));

  expect(await response.text()).toBe("报告");
});
