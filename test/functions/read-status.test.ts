import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ReceiptPage } from "../../events/api/receipt.ts";
import { BoardAnswer, HistoryPage, StatusAnswer } from "../../events/api/status.ts";
import { createHandler } from "../../functions/read-status/handler.ts";
import { createHandler as createRecompute } from "../../functions/recompute-status/handler.ts";
import { complianceTable } from "../../shared/aws/compliance-table.ts";
import { Framework } from "../../shared/domain/framework.ts";
import { documentClaim, evidenceId } from "../support/builders.ts";
import { startTestEngines, type TestEngines } from "../support/engines.ts";
import { acceptance, lingchuan, requestedReceipt } from "../support/evidence-builders.ts";
import { type EventFacts, httpEvent, lambdaContext, recordedLog } from "../support/http-event.ts";

let engines: TestEngines;
const tableOf = () =>
  complianceTable({
    client: new DynamoDBClient(engines.clients.dynamodb),
    name: engines.tableName,
  });

beforeAll(async () => {
  engines = await startTestEngines();
  const table = tableOf();
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
});
afterAll(() => engines.stop());

const county = "/v1/counties/{county}/cycles/{cycle}";

const get = async (
  routeKey: string,
  facts: Partial<EventFacts> = {},
  now = "2021-11-01T12:00:00.000Z",
) => {
  const handler = createHandler({ table: tableOf(), now: () => new Date(now), log: recordedLog() });
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
};

test.each([
  { route: `${county}/status`, answer: StatusAnswer },
  { route: `${county}/evidence`, answer: ReceiptPage },
  { route: `${county}/history`, answer: HistoryPage },
  { route: "/v1/cycles/{cycle}/board", answer: BoardAnswer },
  { route: "/v1/frameworks/{cycle}", answer: Framework },
])("$route answers as the OpenAPI document says", async ({ route, answer }) => {
  const { body } = await get(route);

  expect(answer.safeParse(body).error).toBeUndefined();
});

test("the status shows points with their reasons and sources", async () => {
  const { status, body } = await get(`${county}/status`);

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
  const { status, body } = await get(`${county}/status`, { path: { county: "140621" } });

  expect([status, body.version, body.score, body.grade]).toEqual([200, 0, "0.00", "不合格"]);
});

test("reasons come in English on request", async () => {
  const { body } = await get(`${county}/status`, { headers: { "accept-language": "en" } });

  expect(body.priorities[0].items[0].criteria[3].reason).toContain(
    "Supporting documents: 1 of 3 accepted",
  );
});

test("receipts come newest first; a registration that expired is gone", async () => {
  const fresh = await get(`${county}/evidence`);
  const later = await get(`${county}/evidence`, {}, "2021-11-03T00:00:00.000Z");
  const one = await get(
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
  const { body } = await get(`${county}/evidence/{evidenceId}`, {
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
  const { body } = await get(`${county}/history`);

  expect(body.versions).toMatchObject([
    { version: 1, score: { from: "0.00", to: "0.17" }, cause: { reconciled: true } },
  ]);
});

test("the board has one row a county, those without evidence included", async () => {
  const { body } = await get("/v1/cycles/{cycle}/board", { query: { division: "1405" } });

  expect(
    body.counties.map(({ name, version }: { name: string; version: number }) => [name, version]),
  ).toEqual([
    ["晋城市城区", 0],
    ["晋城市沁水县", 0],
    ["晋城市阳城县", 0],
    ["晋城市陵川县", 1],
    ["晋城市泽州县", 0],
    ["晋城市高平市", 0],
  ]);
});

test("the board of the caller's whole scope is the default", async () => {
  const { body } = await get("/v1/cycles/{cycle}/board");

  expect(body.counties).toHaveLength(117);
});

test("the framework in force is served to any role", async () => {
  const { body } = await get("/v1/frameworks/{cycle}", { role: "clerk", division: "140524" });

  expect(body).toMatchObject({
    id: "shanxi-county-2021",
    standing: "reconstructed",
    totalPoints: "100.00",
  });
});

test.each([
  {
    what: "another province's county",
    route: `${county}/status`,
    facts: { division: "15" },
    code: "forbidden",
  },
  {
    what: "another county's receipts",
    route: `${county}/evidence`,
    facts: { role: "clerk", division: "140525" },
    code: "forbidden",
  },
  {
    what: "a reviewer's other city",
    route: `${county}/history`,
    facts: { role: "reviewer", division: "1406" },
    code: "forbidden",
  },
  {
    what: "a board outside the scope",
    route: "/v1/cycles/{cycle}/board",
    facts: { query: { division: "15" } },
    code: "forbidden",
  },
  {
    what: "a board wider than the scope",
    route: "/v1/cycles/{cycle}/board",
    facts: { division: "1405", query: { division: "14" } },
    code: "forbidden",
  },
  {
    what: "a board of no division",
    route: "/v1/cycles/{cycle}/board",
    facts: { query: { division: "1499" } },
    code: "noSuchCounty",
  },
  {
    what: "a board of a badly written division",
    route: "/v1/cycles/{cycle}/board",
    facts: { query: { division: "14x" } },
    code: "invalidRequest",
  },
  {
    what: "a year without evaluation",
    route: `${county}/status`,
    facts: { path: { cycle: "1999" } },
    code: "noSuchCycle",
  },
  {
    what: "a framework of such a year",
    route: "/v1/frameworks/{cycle}",
    facts: { path: { cycle: "1999" } },
    code: "noSuchCycle",
  },
  {
    what: "a county that is none",
    route: `${county}/status`,
    facts: { path: { county: "149999" } },
    code: "noSuchCounty",
  },
  {
    what: "a bad page mark",
    route: `${county}/evidence`,
    facts: { query: { next: "x" } },
    code: "invalidRequest",
  },
  {
    what: "a bad version mark",
    route: `${county}/history`,
    facts: { query: { next: "-1" } },
    code: "invalidRequest",
  },
  { what: "an address nobody serves", route: "/v1/nothing", facts: {}, code: "noSuchRoute" },
] as const)("$what: $code", async ({ route, facts, code }) => {
  const { body, headers } = await get(route, facts);

  expect(body).toMatchObject({ code, requestId: "r-1" });
  expect(headers?.["content-type"]).toContain("application/problem+json");
});

test("what breaks inside is an opaque 500 with the request id, and a log line without contents", async () => {
  const log = recordedLog();
  const failing = { ...tableOf(), status: () => Promise.reject(new Error("secret detail")) };
  const handler = createHandler({ table: failing, now: () => new Date(), log });

  const response = await handler(httpEvent({ routeKey: `GET ${county}/status` }), lambdaContext());

  expect(response.statusCode).toBe(500);
  expect(String(response.body)).not.toContain("secret");
  expect(log.lines).toMatchObject([{ message: "request failed", facts: { requestId: "r-1" } }]);
});
