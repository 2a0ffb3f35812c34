import { afterAll, beforeAll, expect, test } from "vitest";
import { ReceiptPage } from "../../events/api/receipt.ts";
import { HistoryPage, StatusAnswer } from "../../events/api/status.ts";
import { Framework } from "../../shared/domain/framework/framework.ts";
import { evidenceId } from "../support/builders.ts";
import { county, type StatusReader, startStatusReader } from "../support/status-reader.ts";

let reader: StatusReader;
beforeAll(async () => {
  reader = await startStatusReader();
});
afterAll(() => reader.stop());

test.each([
  { route: `${county}/status`, answer: StatusAnswer },
  { route: `${county}/evidence`, answer: ReceiptPage },
  { route: `${county}/history`, answer: HistoryPage },
  { route: "/v1/frameworks/{cycle}", answer: Framework },
])("$route answers as the OpenAPI document says", async ({ route, answer }) => {
  const { body } = await reader.get(route);

  expect(answer.safeParse(body).error).toBeUndefined();
});

test("the status shows points with their reasons and sources", async () => {
  const { status, body } = await reader.get(`${county}/status`);

  expect(status).toBe(200);
  expect(body).toMatchObject({
    county: "140524",
    cycle: "2021",
    version: 1,
    score: "0.17",
    reported: { indicators: 0, of: 69 },
  });
});

test("a county that filed nothing has a status too", async () => {
  const { status, body } = await reader.get(`${county}/status`, { path: { county: "140621" } });

  expect([status, body.version, body.score, body.grade]).toEqual([200, 0, "0.00", "未报送"]);
});

test("reasons come in English on request", async () => {
  const { body } = await reader.get(`${county}/status`, { headers: { "accept-language": "en" } });

  expect(body.priorities[0].items[0].criteria[3].reason).toContain(
    "Supporting documents: 1 of 3 accepted",
  );
});

test("receipts come newest first; a registration that expired is gone", async () => {
  const fresh = await reader.get(`${county}/evidence`);
  const later = await reader.get(`${county}/evidence`, {}, "2021-11-03T00:00:00.000Z");
  const one = await reader.get(
    `${county}/evidence/{evidenceId}`,
    { path: { evidenceId: evidenceId(2) } },
    "2021-11-03T00:00:00.000Z",
  );

  expect(fresh.body.receipts.map(({ state }: { state: string }) => state)).toEqual([
    "requested",
    "accepted",
  ]);
  expect(later.body.receipts.map(({ state }: { state: string }) => state)).toEqual(["accepted"]);
  expect(one.body.code).toBe("noSuchEvidence");
});

test("a receipt shows its registration and state", async () => {
  const { body } = await reader.get(`${county}/evidence/{evidenceId}`, {
    path: { evidenceId: evidenceId(1) },
  });

  expect(body).toMatchObject({
    evidenceId: evidenceId(1),
    state: "accepted",
    title: "领导小组成立文件",
    findings: [],
  });
});

test("the history tells versions newest first", async () => {
  const { body } = await reader.get(`${county}/history`);

  expect(body.versions).toMatchObject([
    { version: 1, score: { from: "0.00", to: "0.17" }, cause: { reconciled: true } },
  ]);
});
