import { expect, test } from "vitest";
import type { Receipt } from "../../shared/domain/evidence/receipt.ts";
import { documentClaim, evidenceId } from "../support/builders.ts";
import { AT, decidedOn, sayingOf } from "../support/decided.ts";
import { acceptance, lingchuan } from "../support/evidence-builders.ts";
import { compared, foundOnly, listed, noticeOf } from "../support/reconcile-in-memory.ts";
import { statusOf } from "../support/status-in-memory.ts";

const now = "2021-12-01T00:15:00.000Z";
const younger = "2021-12-01T00:00:00.001Z";
const older = "2021-12-01T00:00:00.000Z";
const grace = { graceSeconds: 900 };

test("an object that came within the grace is in flight: neither announced nor counted as missing", async () => {
  const [young, old] = [listed(1, { modifiedAt: younger }), listed(2, { modifiedAt: older })];

  const waited = await compared({ objects: [young, old], now }, grace);
  const byHand = await compared({ objects: [young, old], now });

  expect([waited.notices, waited.found]).toEqual([
    [noticeOf(2)],
    foundOnly({ looked: 2, inFlight: 1, evidence: 1 }),
  ]);
  expect([byHand.notices, byHand.found]).toEqual([
    [noticeOf(1), noticeOf(2)],
    foundOnly({ looked: 2, evidence: 2 }),
  ]);
});

test("without a grace nothing is in flight, though the bucket's clock is ahead", async () => {
  const { notices } = await compared({
    objects: [listed(1, { modifiedAt: "2021-12-01T00:15:01.000Z" })],
    now,
  });

  expect(notices).toEqual([noticeOf(1)]);
});

test("a receipt that was just written is in flight, whatever its object is like", async () => {
  const accepted = acceptance(evidenceId(1), []).receipt;
  const at = (updatedAt: string): Receipt => ({ ...accepted, updatedAt });

  expect((await compared({ receipts: [at(younger)], now }, grace)).notices).toEqual([]);
  expect((await compared({ receipts: [at(older)], now }, grace)).notices).toEqual([
    noticeOf(1, "a.png"),
  ]);
});

test("a status waits for evidence of its county that is in flight, that of earlier runs too", async () => {
  const claims = [documentClaim("1.1-1")];
  const table = { claims: async () => claims };
  const earlier = { after: evidenceId(7), looked: 7, inFlight: 1 };
  const accepted = { ...acceptance(evidenceId(1), claims).receipt, updatedAt: younger };
  const county = { table, receipts: [accepted], objects: [listed(1)], now };

  expect((await compared(county, grace)).statuses).toEqual([]);
  expect((await compared({ table, now }, { ...grace, cursor: earlier })).statuses).toEqual([]);
  const settled = { ...earlier, inFlight: 0 };
  expect((await compared({ table, now }, { ...grace, cursor: settled })).statuses).toEqual([
    lingchuan,
  ]);
  expect((await compared(county)).statuses).toEqual([lingchuan]);
});

test("a decision that was just taken is in flight, and the board need not know of it", async () => {
  const stored = statusOf([documentClaim("1.1-1")]);
  const { head } = decidedOn(stored, [sayingOf("checked", stored, ["1.1"])]);
  const table = { decisionsHead: async () => head, decidedCount: async () => 0 };
  const after = (milliseconds: number) => new Date(Date.parse(AT) + milliseconds).toISOString();

  expect((await compared({ table, now: after(899_999) }, grace)).statuses).toEqual([]);
  expect((await compared({ table, now: after(900_000) }, grace)).statuses).toEqual([lingchuan]);
  expect((await compared({ table, now: after(0) })).statuses).toEqual([lingchuan]);
});
