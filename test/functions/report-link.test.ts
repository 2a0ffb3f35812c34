import { afterAll, beforeAll, expect, test } from "vitest";
import { Problem } from "../../events/api/problem.ts";
import { ReportLink } from "../../events/api/report-link.ts";
import { createHandler } from "../../functions/produce-report/handler.ts";
import { formats } from "../../shared/report/formats.ts";
import { type EventFacts, httpEvent, lambdaContext, recordedLog } from "../support/http-event.ts";
import { type ReportCounty, startReportCounty } from "../support/report-county.ts";

let county: ReportCounty;
beforeAll(async () => {
  county = await startReportCounty();
  await county.file("1.1-1", 1, "2021-11-01T00:00:00.000Z");
});
afterAll(() => county.stop());

const get = async (facts: Partial<EventFacts> = {}, now = county.now) => {
  const handler = createHandler({ ...county, now, log: recordedLog() });
  const routeKey = "GET /v1/counties/{county}/cycles/{cycle}/report";
  const event = httpEvent({ routeKey, role: "inspector", division: "14", ...facts });
  const { statusCode, body } = await handler(event, lambdaContext());
  return { status: statusCode, body, bytes: Buffer.from(String(body), "base64") };
};

/** An address works from when it was signed. */
const linkTo = async (format: string, now: Date) => {
  const { status, body } = await get({ query: { format, link: "true", version: "1" } }, () => now);
  return { status, ...ReportLink.parse(JSON.parse(String(body))) };
};

test.each([
  ["html", "inline", "text/html; charset=utf-8"],
  ["pdf", "inline", "application/pdf"],
  ["docx", "attachment", formats.docx.contentType],
  ["md", "attachment", formats.md.contentType],
])("a page is told where the report is as %s, to be opened %s", async (format, shown, type) => {
  const now = new Date();
  const { status, url, expiresAt } = await linkTo(format, now);
  const answer = await fetch(url);

  expect([status, Date.parse(expiresAt) - now.getTime()]).toEqual([200, 60_000]);
  expect(answer.headers.get("content-type")).toBe(type);
  expect(answer.headers.get("content-disposition")).toBe(
    `${shown}; filename*=UTF-8''140524-2021-v1.${format}`,
  );
  expect(await answer.bytes()).toEqual(
    new Uint8Array((await get({ query: { format, version: "1" } })).bytes),
  );
});

test("whether a link is wished is said with true or false, and told beside every other fault", async () => {
  const { body } = await get({ query: { format: "html", link: "yes", version: "one" } });

  const { status, findings = [] } = Problem.parse(JSON.parse(String(body)));
  expect(status).toBe(422);
  expect(findings.map(({ code, path }) => [code, path])).toEqual([
    ["versionNotNumber", "version"],
    ["notOneOf", "link"],
  ]);
});

test("where the report of another county is is not told to a clerk", async () => {
  const { status } = await get({
    query: { format: "html", link: "true" },
    division: "140525",
    role: "clerk",
  });

  expect(status).toBe(403);
});
