import { afterAll, beforeAll, expect, test } from "vitest";
import { createHandler } from "../../functions/read-status/handler.ts";
import { httpEvent, lambdaContext, recordedLog } from "../support/http-event.ts";
import { county, type StatusReader, startStatusReader } from "../support/status-reader.ts";

let reader: StatusReader;
beforeAll(async () => {
  reader = await startStatusReader();
});
afterAll(() => reader.stop());

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
  const { body, headers } = await reader.get(route, facts);

  expect(body).toMatchObject({ code, requestId: "r-1" });
  expect(headers?.["content-type"]).toContain("application/problem+json");
});

test("what breaks inside is an opaque 500 with the request id, and a log line without contents", async () => {
  const log = recordedLog();
  const failing = { ...reader.table, status: () => Promise.reject(new Error("secret detail")) };
  const handler = createHandler({
    table: failing,
    now: () => new Date("2021-12-01T00:00:00.000Z"),
    log,
  });

  const response = await handler(httpEvent({ routeKey: `GET ${county}/status` }), lambdaContext());

  expect(response.statusCode).toBe(500);
  expect(String(response.body)).not.toContain("secret");
  expect(log.lines).toMatchObject([{ message: "request failed", facts: { requestId: "r-1" } }]);
});
