import { afterAll, beforeAll, expect, test } from "vitest";
import { Problem } from "../../events/api/problem.ts";
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

const get = async (facts: Partial<EventFacts> = {}, pdf = county.pdf) => {
  const handler = createHandler({ ...county, pdf, log: recordedLog() });
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

test.each([
  ["format=odt", { query: { format: "odt" } }, "format", "“odt”"],
  ["an empty format", { query: { format: "" } }, "format", "“”"],
  ["Accept: image/png", { headers: { accept: "image/png" } }, "Accept", "“image/png”"],
])("%s is refused with 406 and the formats that there are", async (_, facts, path, asked) => {
  const { status, body } = await get(facts);

  const { findings } = Problem.parse(JSON.parse(String(body)));
  expect([status, findings?.[0]?.path]).toEqual([406, path]);
  expect(findings?.[0]?.message).toContain(asked);
  expect(findings?.[0]?.remedy).toContain("docx、pdf、html、md、json");
});

test("PDF is at the same address as the others, and made once: what is on the shelf comes again", async () => {
  const unused = () => Promise.reject(new Error("it was made twice"));
  const renderer = { contentType: "application/pdf", extension: "pdf", render: unused };

  const first = await get({ query: { format: "pdf", asOf: "2021-11-15" } });
  const byAccept = await get(
    { query: { version: "1" }, headers: { accept: "application/pdf" } },
    async () => renderer,
  );

  expect([first.status, byAccept.status]).toEqual([200, 200]);
  expect(first.headers["content-type"]).toBe("application/pdf");
  expect(first.headers["content-disposition"]).toContain("140524-2021-v1.pdf");
  expect(first.bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(byAccept.bytes.equals(first.bytes)).toBe(true);
});

test("who asks for Word does not wait for the typesetter", async () => {
  const never = () => Promise.reject(new Error("the typesetter was loaded"));

  expect((await get({ query: { format: "docx", version: "1" } }, never)).status).toBe(200);
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
  [{ asOf: "2020-01-01" }, 404, "noStatusThen"],
  [{ version: "9" }, 404, "noSuchVersion"],
  [{ asOf: "yesterday" }, 422, "momentUnreadable"],
  [{ asOf: "2021-11-30T18:00:00 08:00" }, 422, "momentUnreadable"],
  [{ version: "one" }, 422, "versionNotNumber"],
  [{ version: "1", asOf: "2021-11-15" }, 422, "momentAndVersion"],
])("%o is answered with %i %s", async (query, status, code) => {
  const { body } = await get({ query: { format: "md", ...query } });

  const problem = Problem.parse(JSON.parse(String(body)));
  expect([problem.status, problem.findings?.[0]?.code ?? problem.code]).toEqual([status, code]);
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
    ...county,
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
