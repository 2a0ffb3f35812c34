import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { ReceiptAnswer } from "../../events/api/receipt.ts";
import { StaleRow } from "../../shared/aws/errors.ts";
import { evidenceId } from "../support/builders.ts";
import { type EvidenceActs, evidenceActs } from "../support/evidence-acts.ts";
import { lingchuan, requestedReceipt } from "../support/evidence-builders.ts";
import type { EventFacts } from "../support/http-event.ts";
import { startTableEngine, type TableEngine } from "../support/table-in-memory.ts";

let engine: TableEngine;
let acts: EvidenceActs;
let tables = 0;
beforeAll(async () => {
  engine = await startTableEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  acts = evidenceActs(await engine.createTable(`withdrawals-${tables++}`));
});

const id = evidenceId(1);
const isThere = async () => (await acts.bucket.etag(acts.keyOf(id))) !== undefined;

test("a withdrawal names who, when and why on the receipt, takes the claims along and removes the object", async () => {
  await acts.file(id);

  const { status, body, lines } = await acts.withdraw(id, { body: { reason: " 数据有误 " } });

  expect(status).toBe(202);
  const withdrawal = {
    by: "u-1",
    at: expect.stringMatching(/^2021-12-01T08:/),
    reason: "数据有误",
  };
  expect(ReceiptAnswer.parse(body)).toMatchObject({ state: "withdrawn", withdrawal });
  expect(await acts.receiptOf(id)).toMatchObject({ state: "withdrawn", revision: 3, withdrawal });
  expect(await acts.claimsOf(id)).toEqual([]);
  expect(await isThere()).toBe(false);
  const ref = { ...lingchuan, evidenceId: id };
  const audit = { subject: "u-1", act: "withdrawEvidence", requestId: "r-1" };
  expect(lines).toStrictEqual([
    { message: "evidence withdrawn by a person", facts: { ...ref, ...audit } },
  ]);
});

test("without a body no reason is told", async () => {
  await acts.file(id);

  const { body } = await acts.withdraw(id);

  expect(ReceiptAnswer.parse(body).withdrawal).toEqual({ by: "u-1", at: expect.any(String) });
});

test("who withdraws again what is out changes nothing that was said, and completes what broke off", async () => {
  await acts.file(id);
  const dying = { remove: () => Promise.reject(new Error("crash")) };
  const broken = await acts.withdraw(id, {}, { bucket: dying });
  const wasThere = await isThere();

  const { status, body } = await acts.withdraw(id, {
    subject: "u-2",
    body: { reason: "另一理由" },
  });

  expect([broken.status, wasThere]).toEqual([500, true]);
  expect(status).toBe(202);
  expect(ReceiptAnswer.parse(body).withdrawal).toEqual({ by: "u-1", at: expect.any(String) });
  expect(await isThere()).toBe(false);
});

test("what an operator removed becomes withdrawn for good by whoever withdraws it", async () => {
  await acts.file(id);
  await acts.bucket.remove(acts.keyOf(id));
  await acts.told([acts.keyOf(id)]);
  const before = await acts.receiptOf(id);

  await acts.withdraw(id);

  expect(before).not.toHaveProperty("withdrawal");
  expect(await acts.receiptOf(id)).toMatchObject({ withdrawal: { by: "u-1" }, revision: 4 });
});

test("whoever is overtaken by ingest reads and decides again", async () => {
  await acts.file(id);
  let isFirst = true;
  const overtaken: EvidenceActs["table"]["settle"] = async (settlement) => {
    if (isFirst) {
      isFirst = false;
      throw new StaleRow("the row changed since it was read", {});
    }
    return acts.table.settle(settlement);
  };

  const { status } = await acts.withdraw(id, {}, { table: { ...acts.table, settle: overtaken } });

  expect(status).toBe(202);
  expect(await acts.receiptOf(id)).toMatchObject({ state: "withdrawn" });
});

test("a clerk of one department withdraws what it issued, and no other", async () => {
  await acts.file(id);

  const other = await acts.withdraw(id, { department: "finance" });
  const own = await acts.withdraw(id, { department: "education" });

  expect([other.status, other.body.code, own.status]).toEqual([403, "notYourDepartment", 202]);
});

test.each<[string, Partial<EventFacts>, number, string]>([
  ["no evidence id", { path: { evidenceId: "x" } }, 404, "noSuchEvidence"],
  ["an unknown evidence", { path: { evidenceId: evidenceId(2) } }, 404, "noSuchEvidence"],
  ["another county's", { division: "140525" }, 403, "forbidden"],
  ["an inspector's wish", { role: "inspector", division: "14" }, 403, "forbidden"],
  ["a reason of one sign", { body: { reason: "错" } }, 422, "invalidRequest"],
  ["a reason over 500 signs", { body: { reason: "错".repeat(501) } }, 422, "invalidRequest"],
  ["a body without a reason", { body: {} }, 422, "invalidRequest"],
])("%s is refused and touches nothing", async (_, facts, status, code) => {
  await acts.file(id);

  const answer = await acts.withdraw(id, facts);

  expect(answer).toMatchObject({ status, body: { code }, lines: [] });
  expect([await isThere(), (await acts.receiptOf(id))?.state]).toEqual([true, "accepted"]);
});

test("a reason of one sign is told to be too short, not to be missing", async () => {
  await acts.file(id);

  const { body } = await acts.withdraw(id, { body: { reason: "错" } });

  expect(body.findings).toMatchObject([{ code: "tooShort", path: "reason" }]);
});

test("a registration whose file has not come cannot be withdrawn", async () => {
  await acts.table.register(requestedReceipt(id));

  expect(await acts.withdraw(id)).toMatchObject({ status: 409, body: { code: "notUploadedYet" } });
});
