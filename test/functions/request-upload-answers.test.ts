import { expect, test } from "vitest";
import { createHandler, type Deps } from "../../functions/request-upload/handler.ts";
import type { Receipt } from "../../shared/domain/evidence/receipt.ts";
import { evidenceId } from "../support/builders.ts";
import { noCalendarDecisions, noDecisions } from "../support/decided.ts";
import { acceptance, lingchuan } from "../support/evidence-builders.ts";
import { type EventFacts, httpEvent, lambdaContext, recordedLog } from "../support/http-event.ts";
import { description } from "../support/upload-requests.ts";

const upload = {
  method: "PUT",
  url: "https://bucket/key",
  headers: { "content-type": "application/json" },
  expiresAt: "2021-11-01T00:15:00.000Z",
} as const;
const now = new Date("2021-11-01T00:00:00.000Z");

/** One request: what is answered, what was registered and signed, and which bytes were looked for. */
const request = async (facts: Partial<EventFacts>, table: Partial<Deps["table"]> = {}) => {
  const registered: Receipt[] = [];
  const signed: unknown[] = [];
  const looks: unknown[] = [];
  const moments: Date[] = [];
  const handler = createHandler({
    table: {
      receipt: async () => undefined,
      register: async (receipt) => void registered.push(receipt),
      settle: async () => undefined,
      decisionsHead: async () => noDecisions,
      calendarHead: async () => noCalendarDecisions,
      acceptedWithBytes: async (place, sha256) => {
        looks.push({ place, sha256 });
        return undefined;
      },
      ...table,
    },
    presign: async (asked) => {
      signed.push(asked);
      return upload;
    },
    newId: (moment) => {
      moments.push(moment);
      return evidenceId(2);
    },
    now: () => now,
    log: recordedLog(),
  });
  const routeKey = "POST /v1/counties/{county}/cycles/{cycle}/evidence";
  const event = httpEvent({ routeKey, body: description, ...facts });
  const { statusCode, body } = await handler(event, lambdaContext());
  const answer = JSON.parse(String(body));
  return { status: statusCode, body: answer, registered, signed, looks, moments };
};

const ref = { ...lingchuan, evidenceId: evidenceId(2) };

test("the address is signed for fifteen minutes, for what was registered and under its id", async () => {
  const { status, body, registered, signed, moments } = await request({});

  expect(status).toBe(201);
  expect(signed).toStrictEqual([
    { ref, registration: registered[0]?.registration, signedAt: now, validSeconds: 900 },
  ]);
  expect(body).toMatchObject({ evidenceId: evidenceId(2), upload });
  expect(moments).toStrictEqual([now]);
});

test("what was registered is what was described, by whom and when", async () => {
  const { registered } = await request({});

  expect(registered).toStrictEqual([
    {
      ...ref,
      state: "requested",
      registration: {
        ...description,
        registeredBy: "u-1",
        registeredAt: "2021-11-01T00:00:00.000Z",
        seen: { decisions: 0, calendar: 0 },
      },
      findings: [],
      revision: 1,
      updatedAt: "2021-11-01T00:00:00.000Z",
      expiresAt: "2021-11-02T00:00:00.000Z",
      addressUntil: "2021-11-01T00:15:00.000Z",
    },
  ]);
});

test("bytes that the county has accepted before are named on the receipt, with a warning", async () => {
  const { status, body, registered, looks } = await request({});
  const again = await request({}, { acceptedWithBytes: async () => evidenceId(1) });

  expect([status, body.receipt.findings]).toStrictEqual([201, []]);
  expect(registered[0]?.registration).not.toHaveProperty("sameBytesAs");
  expect(looks).toStrictEqual([{ place: ref, sha256: description.sha256 }]);
  expect(again.status).toBe(201);
  expect(again.registered[0]?.registration.sameBytesAs).toBe(evidenceId(1));
  expect(again.registered[0]?.findings).toMatchObject([{ code: "sameBytesFiled" }]);
  expect(again.body.receipt).toMatchObject({
    sameBytesAs: evidenceId(1),
    findings: [{ code: "sameBytesFiled", severity: "warning", path: "sha256" }],
  });
});

test("a warning is told in the language that is asked for", async () => {
  const { body } = await request(
    { headers: { "accept-language": "en" } },
    { acceptedWithBytes: async () => evidenceId(1) },
  );

  expect(body.receipt.findings[0].message).toMatch(/^[\x20-\x7e“”’]+$/);
});

test("a registration that cannot be kept gets no address", async () => {
  const { status, body, signed } = await request(
    {},
    { register: () => Promise.reject(new Error("throttled")) },
  );

  expect([status, body.code, signed]).toStrictEqual([500, "internal", []]);
});

test("every fault of a registration is told by its place, and nothing is kept or signed", async () => {
  const old = evidenceId(1);
  const { status, body, registered, signed } = await request(
    {
      body: {
        ...description,
        kind: "document",
        issuer: "nobody",
        supersedes: old,
        contentType: "x".repeat(100),
        title: "长".repeat(120),
        documentNumber: "号".repeat(60),
        fileName: `${"名".repeat(75)}.json`,
        documents: Array.from({ length: 16 }, () => "1".repeat(16)),
      },
    },
    { receipt: async () => acceptance(old, [], { kind: "indicators" }).receipt },
  );

  expect(status).toBe(422);
  expect([registered, signed]).toStrictEqual([[], []]);
  const told = body.findings.map(({ code, path }: { code: string; path: string }) => [code, path]);
  expect(told).toContainEqual(["registrationTooLong", ""]);
  expect(told).toContainEqual(["supersedesOtherKind", "supersedes"]);
  expect(told.filter(([, path]: readonly string[]) => path === "issuer")).toHaveLength(1);
});

test.each([
  { what: "no JSON", body: "{" },
  { what: "no description", body: {} },
])("a body that is $what is refused, and no bytes are looked for", async ({ body }) => {
  const { status, registered, looks } = await request({ body });

  expect([status, registered, looks]).toStrictEqual([422, [], []]);
});
