import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { VerificationAnswer } from "../../events/report-verification.ts";
import { createHandler as createProduce } from "../../functions/produce-report/handler.ts";
import { createHandler } from "../../functions/verify-report/handler.ts";
import { formats, WrittenFormat } from "../../shared/report/formats.ts";
import { type EventFacts, httpEvent, lambdaContext, recordedLog } from "../support/http-event.ts";
import { type ReportCounty, startReportCounty } from "../support/report-county.ts";

let county: ReportCounty;

beforeAll(async () => {
  county = await startReportCounty();
  await county.file("1.1-1", 1, "2021-11-01T00:00:00.000Z");
  await county.file("1.1-2", 2, "2021-12-01T00:00:00.000Z");
});
afterAll(() => county.stop());

const produced = async (format: WrittenFormat, version: string): Promise<Buffer> => {
  const handler = createProduce({ ...county, log: recordedLog() });
  const routeKey = "GET /v1/counties/{county}/cycles/{cycle}/report";
  const event = httpEvent({ routeKey, query: { format, version } });
  return Buffer.from(String((await handler(event, lambdaContext())).body), "base64");
};

const lineIn = (bytes: Buffer): string =>
  /核验信息：[^<"\n]+/.exec(bytes.toString("utf8"))?.[0] ?? "";

const verify = async (bytes: Buffer, format: WrittenFormat, facts: Partial<EventFacts> = {}) => {
  const handler = createHandler({
    ...county,
    renderer: async (each) => formats[WrittenFormat.parse(each)],
    log: recordedLog(),
  });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { statusCode, body } = await handler(
    httpEvent({
      routeKey: "POST /v1/report-verifications",
      role: "inspector",
      division: "14",
      body: { line: lineIn(bytes), sha256, format },
      ...facts,
    }),
    lambdaContext(),
  );
  return { status: statusCode, body: JSON.parse(String(body)) };
};

const judged = async (bytes: Buffer, format: WrittenFormat) =>
  VerificationAnswer.parse((await verify(bytes, format)).body);

test.each(WrittenFormat.options)(
  "a %s file as it was produced is genuine and current",
  async (format) => {
    const answer = await judged(await produced(format, "2"), format);

    expect(answer.verdict).toBe("genuine");
    expect(answer.status).toEqual({ version: 2, standing: "current" });
    expect(answer.report).toMatchObject({ county: "140524", cycle: "2021", statusVersion: 2 });
  },
);

test("a file of an earlier version is genuine, and says that the status has changed since", async () => {
  const answer = await judged(await produced("html", "1"), "html");

  expect(answer.verdict).toBe("genuine");
  expect(answer.status).toEqual({ version: 2, standing: "changed" });
});

test("one changed figure makes it altered", async () => {
  const bytes = await produced("md", "2");
  const altered = Buffer.from(bytes.toString("utf8").replace("自评等次为不合格", "自评等次为优秀"));

  expect((await judged(altered, "md")).verdict).toBe("altered");
});

test("a line of a report that was never made is foreign", async () => {
  const bytes = await produced("md", "2");
  const forged = Buffer.from(
    bytes.toString("utf8").replace(/内容校验值\w{8}/, "内容校验值00000000"),
  );

  expect((await judged(forged, "md")).verdict).toBe("foreign");
});

test("a report of another printing whose file is gone cannot be judged", async () => {
  const bytes = await produced("md", "2");
  const earlier = Buffer.from(bytes.toString("utf8").replace(/报告版式\d+/, "报告版式999"));

  expect((await judged(earlier, "md")).verdict).toBe("undecided");
});

test("a file without a line of ours is not recognised", async () => {
  const { body } = await verify(Buffer.from("核验信息：无"), "md");

  expect(body).toEqual({ verdict: "unrecognised" });
});

test("a report of a county outside the caller's scope is not judged", async () => {
  const bytes = await produced("md", "2");

  expect((await verify(bytes, "md", { role: "clerk", division: "140525" })).status).toBe(403);
});

test("a body with faults is answered with all of them", async () => {
  const { status, body } = await verify(Buffer.from(""), "md", { body: { sha256: "x" } });

  expect(status).toBe(422);
  expect(body.findings.map(({ path }: { path: string }) => path)).toEqual([
    "line",
    "sha256",
    "format",
  ]);
});
