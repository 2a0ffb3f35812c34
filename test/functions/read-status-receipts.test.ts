import { expect, test } from "vitest";
import type { Claim } from "../../shared/domain/evidence/claim.ts";
import type { Receipt } from "../../shared/domain/evidence/receipt.ts";
import { documentClaim, evidenceId, indicatorClaim } from "../support/builders.ts";
import { acceptance, lingchuan, requestedReceipt } from "../support/evidence-builders.ts";
import { statusOf, statusReader } from "../support/status-in-memory.ts";

const county = "/v1/counties/{county}/cycles/{cycle}";
const place = expect.objectContaining(lingchuan);
const idsOf = (body: { receipts: readonly { evidenceId: string }[] }) =>
  body.receipts.map((each) => each.evidenceId);
const codesOf = ({ findings }: { findings: readonly { code: string }[] }) =>
  findings.map(({ code }) => code);

const allowance = (issuer: string, evidence: number, value: string): Claim =>
  indicatorClaim("headTeacherAllowance", { issuer, evidence, value });
const ofEducation = allowance("education", 1, "512");
const ofFinance = allowance("finance", 2, "400");
const later = acceptance(evidenceId(2), [ofFinance]).receipt;
const overridden = ["otherDepartmentOverridden"];

/** A registration whose file has to come before that moment; it is midnight of 2 November. */
const until = (expiresAt: string, number = 3): Receipt => {
  const receipt = requestedReceipt(evidenceId(number));
  return receipt.state === "requested" ? { ...receipt, expiresAt } : receipt;
};
const gone = until("2021-11-02T00:00:00.000Z");
const waits = until("2021-11-02T00:00:00.001Z");

test("a page has a hundred receipts, and says where the next begins", async () => {
  const reader = statusReader({
    receipts: async () => ({ receipts: [waits], next: evidenceId(3) }),
  });

  const { body } = await reader.get(`${county}/evidence`, { query: { next: evidenceId(9) } });

  expect([idsOf(body), body.next]).toStrictEqual([[evidenceId(3)], evidenceId(3)]);
  expect(reader.looks).toStrictEqual([
    { operation: "receipts", asked: [place, { limit: 100, after: evidenceId(9) }] },
  ]);
});

test("the first page begins with the newest, and the last one names no next", async () => {
  const reader = statusReader({});

  const { body } = await reader.get(`${county}/evidence`);

  expect(body).toStrictEqual({ receipts: [] });
  expect(reader.looks).toStrictEqual([
    { operation: "receipts", asked: [place, { limit: 100, after: undefined }] },
  ]);
});

test.each(["x", "", `${evidenceId(1)}0`])("a page mark %j is none of ours", async (next) => {
  const reader = statusReader({});

  const { status, body } = await reader.get(`${county}/evidence`, { query: { next } });

  expect([status, body.findings]).toMatchObject([422, [{ code: "pageUnknown", path: "next" }]]);
  expect(reader.looks).toStrictEqual([]);
});

test("registrations that expired are left out of the list", async () => {
  const reader = statusReader({
    receipts: async () => ({
      receipts: [until("2021-12-01T00:00:00.000Z", 5), gone, waits],
      next: undefined,
    }),
  });

  expect(idsOf((await reader.get(`${county}/evidence`)).body)).toStrictEqual([
    evidenceId(5),
    evidenceId(3),
  ]);
});

test("the list tells of each accepted evidence what the status found beside others", async () => {
  const first = acceptance(evidenceId(1), [ofEducation]).receipt;
  const reader = statusReader({
    receipts: async () => ({ receipts: [waits, later, first], next: undefined }),
    status: async () => statusOf([ofEducation, ofFinance]),
  });

  const { body } = await reader.get(`${county}/evidence`);

  expect(body.receipts.map(codesOf)).toStrictEqual([[], overridden, []]);
  expect(reader.looks.at(-1)).toStrictEqual({ operation: "status", asked: [place] });
});

test("a list whose county has no status yet tells the receipts as they are", async () => {
  const reader = statusReader({
    receipts: async () => ({ receipts: [later], next: undefined }),
  });

  expect((await reader.get(`${county}/evidence`)).body.receipts.map(codesOf)).toStrictEqual([[]]);
});

const readOne = (reader: ReturnType<typeof statusReader>, id: string = evidenceId(2)) =>
  reader.get(`${county}/evidence/{evidenceId}`, { path: { evidenceId: id } });

test.each<{ what: string; receipt: Receipt | undefined }>([
  { what: "that nobody registered", receipt: undefined },
  { what: "whose registration expired", receipt: gone },
])("an evidence $what is not found", async ({ receipt }) => {
  const reader = statusReader({ receipt: async () => receipt });

  expect(await readOne(reader)).toMatchObject({ status: 404, body: { code: "noSuchEvidence" } });
  expect(reader.looks).toStrictEqual([
    { operation: "receipt", asked: [{ ...lingchuan, evidenceId: evidenceId(2) }] },
  ]);
});

test("what is no evidence id is not found, and not looked for", async () => {
  const reader = statusReader({ receipt: async () => later });

  expect((await readOne(reader, "x")).body.code).toBe("noSuchEvidence");
  expect(reader.looks).toStrictEqual([]);
});

test("a registration that waits is shown without a look at scores", async () => {
  const reader = statusReader({ receipt: async () => waits });

  expect((await readOne(reader)).body).toMatchObject({ state: "requested", findings: [] });
  expect(reader.looks.map(({ operation }) => operation)).toStrictEqual(["receipt"]);
});

test("a receipt whose figure the status rests on is told from the status alone", async () => {
  const reader = statusReader({
    receipt: async () => acceptance(evidenceId(1), [ofEducation]).receipt,
    status: async () => statusOf([ofEducation, ofFinance]),
  });

  expect(codesOf((await readOne(reader)).body)).toStrictEqual([]);
  expect(reader.looks.slice(1)).toStrictEqual([{ operation: "status", asked: [place] }]);
});

test("before the status follows, the item is scored from the claims on its own subjects", async () => {
  const claims = [ofEducation, ofFinance];
  const reader = statusReader({
    receipt: async () => later,
    status: async () => statusOf([ofEducation]),
    latestClaims: async (_, subject) => claims.filter((claim) => claim.subject === subject),
  });

  expect(codesOf((await readOne(reader)).body)).toStrictEqual(overridden);
  const ofItem = ["teacherCivilServantPayRatio", "headTeacherAllowance", "8.4-1", "8.4-2"];
  expect(reader.looks.slice(2)).toStrictEqual(
    ofItem.map((subject) => ({ operation: "latestClaims", asked: [place, subject] })),
  );
});

test("other items stay as the status has them while one is scored anew", async () => {
  const bytes = "a".repeat(64);
  const filed = [documentClaim("1.1-1", 1, bytes), documentClaim("1.1-2", 2, bytes)];
  const both = { ...later, subjects: ["1.1-2", "headTeacherAllowance"] };
  const reader = statusReader({
    receipt: async () => both,
    status: async () => statusOf([...filed, ofEducation]),
    latestClaims: async (_, subject) =>
      [ofEducation, ofFinance].filter((claim) => claim.subject === subject),
  });

  const codes = codesOf((await readOne(reader)).body);

  expect(codes.toSorted()).toStrictEqual([
    "oneFileForItem",
    "otherDepartmentOverridden",
    "sameBytesFiled",
  ]);
});
