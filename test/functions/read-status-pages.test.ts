import { expect, test } from "vitest";
import type { Fact } from "../../shared/domain/evidence/fact.ts";
import type { HistoryEntry } from "../../shared/domain/status/history.ts";
import { documentClaim, evidenceId, narrativeClaim } from "../support/builders.ts";
import { lingchuan } from "../support/evidence-builders.ts";
import { statusOf, statusReader } from "../support/status-in-memory.ts";

const county = "/v1/counties/{county}/cycles/{cycle}";
const place = expect.objectContaining(lingchuan);

const filed = statusOf([documentClaim("1.1-1", 1)]);
const facts: Fact = {
  kind: "partition",
  item: "2.3",
  text: "教师",
  number: "10",
  parts: [{ name: "小学", number: "9" }],
};

test("a status is told with what is odd about its narrative and its facts", async () => {
  const told = { ...statusOf([narrativeClaim(1)]), facts: [evidenceId(2)] };
  const text = "字".repeat(5000);
  const reader = statusReader({
    status: async () => told,
    narrative: async () => ({ sections: [{ part: "overview", title: "概况", text }] }),
    facts: async () => new Map([[evidenceId(2), [facts]]]),
  });

  const { body } = await reader.get(`${county}/status`);

  expect(body.findings).toMatchObject([
    { code: "narrativeLong", evidenceId: evidenceId(1) },
    { code: "factPartsDiffer", evidenceId: evidenceId(2) },
  ]);
  expect(reader.looks).toStrictEqual([
    { operation: "status", asked: [place] },
    { operation: "narrative", asked: [place, evidenceId(1)] },
    { operation: "facts", asked: [place, [evidenceId(2)]] },
  ]);
});

test("a county without words of its own is told without a look for them", async () => {
  const reader = statusReader({ status: async () => filed });

  const { status, body } = await reader.get(`${county}/status`);

  expect(status).toBe(200);
  expect(body).toMatchObject({ county: "140524", version: 1, score: "0.17", findings: [] });
  expect(reader.looks).toStrictEqual([
    { operation: "status", asked: [place] },
    { operation: "facts", asked: [place, []] },
  ]);
});

test("what one reader was told, the next is told without another look at narrative and facts", async () => {
  const told = statusOf([narrativeClaim(1)]);
  const reader = statusReader({ status: async () => told });

  const first = await reader.get(`${county}/status`);
  const again = await reader.get(`${county}/status`);

  expect(again).toStrictEqual(first);
  expect(reader.looks.map(({ operation }) => operation)).toStrictEqual([
    "status",
    "narrative",
    "facts",
    "status",
  ]);
});

const entry: HistoryEntry = {
  version: 8,
  at: "2021-11-01T00:00:00.000Z",
  cause: { evidence: [], decisions: [], reconciled: true },
  score: { from: "0.00", to: "0.17" },
  grade: { from: "未报送", to: "不合格" },
  changes: [],
};

test.each([
  { next: undefined, before: undefined },
  { next: "0", before: 0 },
  { next: "12", before: 12 },
  { next: "999999999", before: 999_999_999 },
])(
  "a history page after $next holds twenty-five versions below $before",
  async ({ next, before }) => {
    const reader = statusReader({ history: async () => ({ entries: [entry], next: 7 }) });

    const { body } = await reader.get(`${county}/history`, { query: { ...(next && { next }) } });

    expect(body).toStrictEqual({ versions: [entry], next: "7" });
    expect(reader.looks).toStrictEqual([
      { operation: "history", asked: [place, { limit: 25, before }] },
    ]);
  },
);

test("the last page of a history names no next", async () => {
  expect((await statusReader({}).get(`${county}/history`)).body).toStrictEqual({ versions: [] });
});

test.each(["", "-1", "1.5", "x1", "1x", "1234567890"])(
  "%j is no version to go on from",
  async (next) => {
    const reader = statusReader({});

    const { status, body } = await reader.get(`${county}/history`, { query: { next } });

    expect([status, body.findings]).toMatchObject([422, [{ code: "pageUnknown", path: "next" }]]);
    expect(reader.looks).toStrictEqual([]);
  },
);

test("of a year without evaluation there is no framework", async () => {
  const { get } = statusReader({});

  const { status, body } = await get("/v1/frameworks/{cycle}", { path: { cycle: "2019" } });

  expect([status, body.code]).toStrictEqual([404, "noSuchCycle"]);
});

test("the framework is for every sound token, and for no clerk of a whole province", async () => {
  const { get } = statusReader({});
  const route = "/v1/frameworks/{cycle}";

  expect((await get(route, { role: "clerk", division: "140524" })).body.cycle).toBe(2021);
  expect((await get(route, { role: "clerk" })).body.code).toBe("forbidden");
});
