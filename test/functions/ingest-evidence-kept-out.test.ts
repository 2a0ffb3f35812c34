import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { evidenceId } from "../support/builders.ts";
import { type EvidenceActs, evidenceActs } from "../support/evidence-acts.ts";
import { startTableEngine, type TableEngine } from "../support/table-in-memory.ts";

let engine: TableEngine;
let acts: EvidenceActs;
let tables = 0;
beforeAll(async () => {
  engine = await startTableEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  acts = evidenceActs(await engine.createTable(`kept-out-${tables++}`));
});

const [old, replacement] = [evidenceId(1), evidenceId(2)] as const;
const isThere = async () => (await acts.bucket.etag(acts.keyOf(old))) !== undefined;

test("what is put after its withdrawal is not read: it goes again, and the receipt tells it once", async () => {
  await acts.file(old);
  await acts.withdraw(old);

  for (const _ of ["once", "again"]) {
    await acts.put(old);
    await acts.told([acts.keyOf(old), acts.keyOf(old)]);
  }

  const receipt = await acts.receiptOf(old);
  expect(receipt).toMatchObject({ state: "withdrawn", withdrawal: { by: "u-1" } });
  expect(receipt?.findings.map(({ code }) => code)).toEqual([
    "objectAfterWithdrawal",
    "pictureTooSmall",
  ]);
  expect([await isThere(), await acts.claimsOf(old)]).toEqual([false, []]);
});

test("a replacement is named on the receipt of what it replaced, with who registered it", async () => {
  await acts.file(old);

  await acts.file(replacement, { supersedes: old, registeredBy: "u-7" });

  expect(await acts.receiptOf(old)).toMatchObject({
    state: "withdrawn",
    withdrawal: { by: "u-7", at: expect.any(String), supersededBy: replacement },
  });
  expect(await acts.claimsOf(old)).toEqual([]);
});

test("what is put after it was replaced stays out", async () => {
  await acts.file(old);
  await acts.file(replacement, { supersedes: old });

  await acts.file(old);

  expect(await acts.receiptOf(old)).toMatchObject({
    state: "withdrawn",
    findings: [{ code: "objectAfterWithdrawal" }, { code: "pictureTooSmall" }],
  });
  expect(await isThere()).toBe(false);
});

test("whoever withdrew it before stays the one who did when a replacement comes", async () => {
  await acts.file(old);
  await acts.put(replacement, { supersedes: old });
  await acts.withdraw(old, { subject: "u-2" });

  await acts.told([acts.keyOf(replacement)]);

  const { withdrawal } = (await acts.receiptOf(old)) ?? {};
  expect(withdrawal).toEqual({ by: "u-2", at: expect.any(String) });
});

test("an object that went without an act of the system and comes back is read anew", async () => {
  await acts.file(old);
  await acts.bucket.remove(acts.keyOf(old));
  await acts.told([acts.keyOf(old)]);

  await acts.file(old);

  expect(await acts.receiptOf(old)).toMatchObject({ state: "accepted" });
});

test("an object of another name under a withdrawn evidence is nobody's to remove", async () => {
  await acts.file(old);
  await acts.withdraw(old);
  const key = acts.keyOf(old).replace("a.png", "b.png");
  await acts.bucketPut(key);

  const answer = await acts.told([key]);

  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "m-0" }] });
  expect(await acts.bucket.etag(key)).toBeDefined();
});
