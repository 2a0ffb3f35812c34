import { expect, test } from "vitest";
import type { Receipt } from "../../../shared/domain/evidence/receipt.ts";
import {
  finalWithdrawalOf,
  withdrawnReceipt,
} from "../../../shared/domain/evidence/receipt-lifecycle.ts";
import {
  isInFlight,
  isLeft,
  isUnsettled,
  predecessorOf,
} from "../../../shared/domain/evidence/reconciliation.ts";
import { evidenceId } from "../../support/builders.ts";
import {
  acceptance,
  lingchuan,
  registration,
  requestedReceipt,
} from "../../support/evidence-builders.ts";

const id = evidenceId(2);
const accepted = acceptance(id, []).receipt;
const ref = { ...lingchuan, evidenceId: id };
const now = "2021-11-02T00:00:00.000Z";
const withdrawn = withdrawnReceipt({ ref, before: accepted, now }, registration());
const takenOut = finalWithdrawalOf({ ref, before: accepted, now }, { by: "u-1", at: now }).receipt;
const modifiedAt = "2021-11-01T00:00:00.000Z";
const same = { etag: '"e1"', modifiedAt };

test.each<{ what: string; receipt?: Receipt; object?: typeof same; due: boolean }>([
  { what: "an object nobody has a receipt of", object: same, due: true },
  {
    what: "an object whose upload was not announced",
    receipt: requestedReceipt(id),
    object: same,
    due: true,
  },
  { what: "a registration without an object", receipt: requestedReceipt(id), due: false },
  { what: "an accepted object", receipt: accepted, object: same, due: false },
  {
    what: "an object that was overwritten",
    receipt: accepted,
    object: { etag: '"e2"', modifiedAt },
    due: true,
  },
  { what: "an accepted receipt whose object went", receipt: accepted, due: true },
  { what: "a withdrawn receipt without an object", receipt: withdrawn, due: false },
  { what: "an object that came back", receipt: withdrawn, object: same, due: true },
  {
    what: "an object of an evidence that was taken out",
    receipt: takenOut,
    object: same,
    due: true,
  },
  { what: "an evidence that was taken out, without an object", receipt: takenOut, due: false },
])("$what: due $due", ({ receipt, object, due }) => {
  expect(isUnsettled({ receipt, object })).toBe(due);
});

test("only what is accepted has taken the place of another", () => {
  const superseding = acceptance(id, [], { supersedes: evidenceId(1) }).receipt;

  expect(predecessorOf(superseding)).toBe(evidenceId(1));
  expect(
    [accepted, { ...superseding, state: "rejected" as const }, undefined].map(predecessorOf),
  ).toEqual([undefined, undefined, undefined]);
});

test("a predecessor is left until it is out for good", () => {
  expect([accepted, withdrawn].map(isLeft)).toEqual([true, true]);
  expect([takenOut, undefined].map(isLeft)).toEqual([false, false]);
});

test("the younger of object and receipt says whether they are in flight; without a moment neither is", () => {
  const receipt = { ...accepted, updatedAt: "2021-11-01T00:00:01.000Z" };

  expect(isInFlight({ object: same, receipt }, "2021-11-01T00:00:00.999Z")).toBe(true);
  expect(isInFlight({ object: same, receipt }, "2021-11-01T00:00:01.000Z")).toBe(false);
  expect(isInFlight({ object: same, receipt: undefined }, "2021-10-31T00:00:00.000Z")).toBe(true);
  expect(isInFlight({ object: undefined, receipt: undefined }, modifiedAt)).toBe(false);
  expect(isInFlight({ object: same, receipt }, undefined)).toBe(false);
});
