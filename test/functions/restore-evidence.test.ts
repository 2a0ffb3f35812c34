import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { ReceiptAnswer } from "../../events/api/receipt.ts";
import { objectNotice } from "../../shared/aws/object-notice.ts";
import { evidenceId } from "../support/builders.ts";
import { type EvidenceActs, evidenceActs } from "../support/evidence-acts.ts";
import { lingchuan } from "../support/evidence-builders.ts";
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
  acts = evidenceActs(await engine.createTable(`restorations-${tables++}`));
});

const id = evidenceId(1);
const next = evidenceId(2);
const taken = async (): Promise<void> => {
  await acts.file(id);
  await acts.withdraw(id);
};

test("who brings an evidence back stands on the receipt, and its file is read anew", async () => {
  await taken();

  const { status, body, lines } = await acts.restore(id);
  const { sent } = acts;
  await acts.told([acts.keyOf(id)]);

  expect(status).toBe(202);
  const restored = { by: "u-1", at: expect.any(String), reason: "误撤，现予恢复" };
  expect(ReceiptAnswer.parse(body)).toMatchObject({ state: "withdrawn", restored });
  expect(sent).toEqual([objectNotice(acts.keyOf(id))]);
  expect(await acts.receiptOf(id)).toMatchObject({
    state: "accepted",
    withdrawal: { by: "u-1" },
    restored,
  });
  expect(await acts.claimsOf(id)).toHaveLength(1);
  const audit = { subject: "u-1", act: "restoreEvidence", requestId: "r-1" };
  expect(lines).toStrictEqual([
    { message: "evidence restored", facts: { ...lingchuan, evidenceId: id, ...audit } },
  ]);
});

test("what was brought back may be withdrawn again, and is out for good again", async () => {
  await taken();
  await acts.restore(id);
  await acts.told([acts.keyOf(id)]);

  await acts.withdraw(id, { subject: "u-2" });
  await acts.put(id);
  await acts.told([acts.keyOf(id)]);

  const receipt = await acts.receiptOf(id);
  expect(receipt).toMatchObject({ state: "withdrawn", withdrawal: { by: "u-2" } });
  expect(receipt).not.toHaveProperty("restored");
  expect(await acts.bucket.etag(acts.keyOf(id))).toBeUndefined();
});

test.each<[string, Parameters<EvidenceActs["restore"]>[2]]>([
  ["the object was there again", { bucket: { removed: async () => dying } }],
  ["anybody was told", { sendEvidence: () => Promise.reject(new Error("crash")) }],
])("a restoration that died before %s can be asked for again", async (_, deps) => {
  await taken();

  const broken = await acts.restore(id, {}, deps);
  const again = await acts.restore(id);
  await acts.told([acts.keyOf(id)]);

  expect([broken.status, again.status]).toEqual([500, 202]);
  expect(await acts.receiptOf(id)).toMatchObject({ state: "accepted" });
});
const dying = { bringBack: () => Promise.reject(new Error("crash")) };

test("an evidence whose file is no longer stored cannot come back, and stays out", async () => {
  await taken();

  const { status, body } = await acts.restore(
    id,
    {},
    { bucket: { removed: async () => undefined } },
  );

  expect([status, body.code]).toEqual([409, "fileGone"]);
  expect(await acts.receiptOf(id)).not.toHaveProperty("restored");
});

test("what another evidence has replaced comes back only once that one is withdrawn", async () => {
  await acts.file(id);
  await acts.file(next, { supersedes: id });

  const refused = await acts.restore(id);
  await acts.withdraw(next);
  const restored = await acts.restore(id);

  expect([refused.status, refused.body.code]).toEqual([409, "stillSuperseded"]);
  expect(restored.status).toBe(202);
});

test("what an operator removed may be brought back by name and reason too", async () => {
  await acts.file(id);
  await acts.bucket.remove(acts.keyOf(id));
  await acts.told([acts.keyOf(id)]);

  expect(await acts.restore(id)).toMatchObject({ status: 202 });
});

test("a clerk of one department brings back what it issued, and no other", async () => {
  await taken();

  const other = await acts.restore(id, { department: "finance" });
  const own = await acts.restore(id, { department: "education" });

  expect([other.status, other.body.code, own.status]).toEqual([403, "notYourDepartment", 202]);
});

test.each<[string, Partial<EventFacts>, number, string]>([
  ["no evidence id", { path: { evidenceId: "x" } }, 404, "noSuchEvidence"],
  ["an unknown evidence", { path: { evidenceId: next } }, 404, "noSuchEvidence"],
  ["another county's", { division: "140525" }, 403, "forbidden"],
  ["a city's wish", { role: "reviewer", division: "1405" }, 403, "forbidden"],
  ["no reason", { body: {} }, 422, "invalidRequest"],
  ["no body", { body: "" }, 422, "invalidRequest"],
  ["a reason over 2000 signs", { body: { reason: "误".repeat(2001) } }, 422, "invalidRequest"],
])("%s is refused and touches nothing", async (_, facts, status, code) => {
  await taken();
  const before = await acts.receiptOf(id);

  const answer = await acts.restore(id, facts);

  expect(answer).toMatchObject({ status, body: { code }, lines: [] });
  expect([await acts.receiptOf(id), acts.sent]).toEqual([before, []]);
});

test("an evidence that is not withdrawn cannot be restored", async () => {
  await acts.file(id);

  expect(await acts.restore(id)).toMatchObject({ status: 409, body: { code: "notWithdrawn" } });
});
