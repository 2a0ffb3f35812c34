import { expect, test } from "vitest";
import { createHandler } from "../../functions/request-upload/handler.ts";
import { encodeRegistration } from "../../shared/aws/registration-metadata.ts";
import { fitsMetadata } from "../../shared/aws/upload-presigner.ts";
import type { Receipt } from "../../shared/domain/evidence/receipt.ts";
import { withdrawnReceipt } from "../../shared/domain/evidence/receipt-lifecycle.ts";
import { documentClaim, evidenceId } from "../support/builders.ts";
import { noCalendarDecisions, noDecisions } from "../support/decided.ts";
import {
  acceptance,
  lingchuan,
  registration,
  requestedReceipt,
} from "../support/evidence-builders.ts";
import { httpEvent, lambdaContext, recordedLog } from "../support/http-event.ts";
import { description } from "../support/upload-requests.ts";

const old = evidenceId(1);
const accepted: Receipt = acceptance(old, [documentClaim("1.1-1")], { kind: "indicators" }).receipt;

/** One request to a function whose table knows one receipt: what is answered, asked for and registered. */
const request = async (facts: {
  receipt?: Receipt;
  body?: Readonly<Record<string, unknown>>;
  subject?: string;
}) => {
  const asked: unknown[] = [];
  const registered: Receipt[] = [];
  const handler = createHandler({
    table: {
      receipt: async (ref) => {
        asked.push(ref);
        return facts.receipt;
      },
      register: async (receipt) => void registered.push(receipt),
      settle: async () => undefined,
      decisionsHead: async () => noDecisions,
      calendarHead: async () => noCalendarDecisions,
      acceptedWithBytes: async () => undefined,
    },
    presign: async () => ({ method: "PUT", url: "u", headers: {}, expiresAt: "e" }),
    newId: () => evidenceId(2),
    now: () => new Date("2021-11-01T00:00:00.000Z"),
    log: recordedLog(),
  });
  const routeKey = "POST /v1/counties/{county}/cycles/{cycle}/evidence";
  const body = { ...description, ...facts.body };
  const event = httpEvent({ routeKey, body });
  const { claims } = event.requestContext.authorizer.jwt;
  claims.sub = facts.subject ?? claims.sub;
  const response = await handler(event, lambdaContext());
  const { findings = [] } = JSON.parse(String(response.body));
  const codes = findings.map(({ code }: { code: string }) => code);
  return { status: response.statusCode, codes, asked, registered };
};

test.each<{ state: string; receipt: Receipt | undefined; codes: readonly string[] }>([
  { state: "accepted", receipt: accepted, codes: [] },
  {
    state: "accepted and of another kind",
    receipt: acceptance(old, [documentClaim("1.1-1")]).receipt,
    codes: ["supersedesOtherKind"],
  },
  {
    state: "rejected",
    receipt: { ...accepted, state: "rejected" },
    codes: ["supersedesNotAccepted"],
  },
  { state: "requested", receipt: requestedReceipt(old), codes: ["supersedesNotAccepted"] },
  {
    state: "withdrawn",
    receipt: withdrawnReceipt(
      { ref: { ...lingchuan, evidenceId: old }, before: accepted, now: "2021-11-01T00:00:00.000Z" },
      registration(),
    ),
    codes: ["supersedesNotAccepted"],
  },
  { state: "unknown", receipt: undefined, codes: ["supersedesNotAccepted"] },
])("an evidence that is $state is superseded unless told $codes", async ({ receipt, codes }) => {
  const {
    status,
    codes: told,
    asked,
    registered,
  } = await request({
    ...(receipt && { receipt }),
    body: { supersedes: old },
  });

  expect(asked).toEqual([{ ...lingchuan, evidenceId: old }]);
  expect({ status, told, registered: registered.length }).toEqual(
    codes.length === 0
      ? { status: 201, told: [], registered: 1 }
      : { status: 422, told: codes, registered: 0 },
  );
});

test("what supersedes nothing looks at no other receipt", async () => {
  expect((await request({})).asked).toEqual([]);
});

test("a registration that the object's metadata cannot carry is refused, and nothing is kept", async () => {
  const { status, codes, registered } = await request({
    subject: "u".repeat(128),
    body: {
      kind: "document",
      contentType: "x".repeat(100),
      fileName: `${"名".repeat(60)}.pdf`,
      title: "长".repeat(120),
      documentNumber: "号".repeat(60),
      documents: Array.from({ length: 16 }, () => "1".repeat(16)),
    },
  });

  expect({ status, registered }).toEqual({ status: 422, registered: [] });
  expect(codes).toContain("registrationTooLong");
});

test("metadata holds 2000 characters: 12 of its name and 1988 for 1491 bytes of registration", () => {
  const ofBytes = (bytes: number) => {
    const bare = { ...registration(), title: "" };
    return { ...bare, title: "a".repeat(bytes - Buffer.byteLength(JSON.stringify(bare))) };
  };

  expect([1491, 1492].map((bytes) => encodeRegistration(ofBytes(bytes)).length)).toEqual([
    1988, 1990,
  ]);
  expect([1491, 1492].map((bytes) => fitsMetadata(ofBytes(bytes)))).toEqual([true, false]);
});

test("a registration waits a day for its file, at revision 1, for the one who asked", async () => {
  const { registered } = await request({});

  expect(registered).toMatchObject([
    {
      ...lingchuan,
      evidenceId: evidenceId(2),
      state: "requested",
      revision: 1,
      updatedAt: "2021-11-01T00:00:00.000Z",
      expiresAt: "2021-11-02T00:00:00.000Z",
      registration: { registeredBy: "u-1", registeredAt: "2021-11-01T00:00:00.000Z" },
    },
  ]);
});
