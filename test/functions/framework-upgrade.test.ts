import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { VerificationAnswer } from "../../events/report-verification.ts";
import { createHandler as createProduce } from "../../functions/produce-report/handler.ts";
import { createHandler as createRead } from "../../functions/read-status/handler.ts";
import { createHandler as createVerify } from "../../functions/verify-report/handler.ts";
import { formats } from "../../shared/report/formats.ts";
import { lingchuan } from "../support/evidence-builders.ts";
import { httpEvent, lambdaContext, recordedLog } from "../support/http-event.ts";
import { type ReportCounty, startReportCounty } from "../support/report-county.ts";

/** Which edition files the deployment has: the first alone, then a second version beside it, then that one alone. */
const deployed = vi.hoisted(() => ({ versions: [1] }));

vi.mock("../../shared/domain/framework/editions.ts", async (importOriginal) => {
  const actual = await importOriginal<typeof import("../../shared/domain/framework/editions.ts")>();
  const { Framework } = await import("../../shared/domain/framework/framework.ts");
  const { readableFiles } = await import("../support/edition-files.ts");
  const first = Framework.parse((await actual.readFiles())[0]?.content);
  const indicators = first.indicators.map((each) => ({ ...each, name: `新${each.name}` }));
  const priorities = first.priorities.map((each) => ({
    ...each,
    items: each.items.filter(({ id }) => id !== "12.2"),
  }));
  const files = [first, { ...first, version: 2, indicators, priorities }];
  const now = () =>
    actual.editionsOf(
      readableFiles(...files.filter(({ version }) => deployed.versions.includes(version))),
    );
  return {
    ...actual,
    frameworkOf: (cycle: string) => now().frameworkOf(cycle),
    editionNamed: (name: string) => now().editionNamed(name),
    editionBehind: (...named: Parameters<typeof actual.editionBehind>) =>
      now().editionBehind(...named),
    editionsInForce: () => now().editionsInForce(),
  };
});

let county: ReportCounty;
let first: Buffer;
beforeAll(async () => {
  county = await startReportCounty();
  await county.file("1.1-1", 1, "2021-11-01T00:00:00.000Z");
  first = await produced("1");
  deployed.versions = [1, 2];
});
afterAll(() => county.stop());

/** Nothing is kept, so that each report is made anew. */
const reports = {
  find: async () => undefined,
  keep: async () => undefined,
  address: async () => "",
  link: async () => ({ url: "", expiresAt: "" }),
};

const produced = async (version: string): Promise<Buffer> => {
  const handler = createProduce({ ...county, reports, log: recordedLog() });
  const routeKey = "GET /v1/counties/{county}/cycles/{cycle}/report";
  const event = httpEvent({ routeKey, query: { format: "md", version } });
  return Buffer.from(String((await handler(event, lambdaContext())).body), "base64");
};

const verdictOn = async (bytes: Buffer): Promise<string> => {
  const handler = createVerify({
    ...county,
    reports,
    renderer: async () => formats.md,
    log: recordedLog(),
  });
  const line = /核验信息：[^<"\n]+/.exec(bytes.toString("utf8"))?.[0] ?? "";
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const event = httpEvent({
    routeKey: "POST /v1/report-verifications",
    body: { line, sha256, format: "md" },
  });
  const { body } = await handler(event, lambdaContext());
  return VerificationAnswer.parse(JSON.parse(String(body))).verdict;
};

const firstReason = async (): Promise<string> => {
  const now = () => new Date("2021-12-02T00:00:00.000Z");
  const handler = createRead({ ...county, now, log: recordedLog() });
  const event = httpEvent({ routeKey: "GET /v1/counties/{county}/cycles/{cycle}/status" });
  const { priorities } = JSON.parse(String((await handler(event, lambdaContext())).body));
  return priorities[0].items[0].criteria[0].reason;
};

const storedItems = async (): Promise<readonly string[]> =>
  (await county.table.status(lingchuan))?.items.map(({ id }) => id) ?? [];

test("until it is rescored a status is told by the edition it was scored by", async () => {
  expect(await firstReason()).toMatch(/^教育工作领导小组会议次数未报送/);
});

test("a report of a version scored before the upgrade is the same bytes after it, and genuine", async () => {
  await county.file("1.1-2", 2, "2021-12-01T00:00:00.000Z");

  expect(await firstReason()).toMatch(/^新教育工作领导小组会议次数未报送/);
  expect(await produced("1")).toEqual(first);
  expect(await verdictOn(first)).toBe("genuine");
  expect(await verdictOn(await produced("2"))).toBe("genuine");
});

test("an item that the new version dropped is gone from the status, and rescoring again changes nothing", async () => {
  const { entries } = await county.table.history(lingchuan, { limit: 9, before: undefined });

  await county.rescore("2021-12-02T00:00:00.000Z");

  expect(await storedItems()).toHaveLength(37);
  expect(await storedItems()).not.toContain("12.2");
  expect(await county.table.history(lingchuan, { limit: 9, before: undefined })).toEqual({
    entries,
    next: undefined,
  });
});

test("a report of a county that had filed nothing stays genuine too", async () => {
  deployed.versions = [1];
  const nothing = await produced("0");
  deployed.versions = [1, 2];

  expect(await verdictOn(nothing)).toBe("genuine");
});

test("of an edition whose file is gone a report is known by its bytes, one that never was makes it foreign", async () => {
  deployed.versions = [2];
  const invented = Buffer.from(first.toString("utf8").replace("\\@1", "\\@7"));

  expect(await verdictOn(first)).toBe("genuine");
  expect(await verdictOn(invented)).toBe("foreign");
});
