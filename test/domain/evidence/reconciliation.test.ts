import { expect, test } from "vitest";
import type { Receipt } from "../../../shared/domain/evidence/receipt.ts";
import {
  finalWithdrawalOf,
  withdrawnReceipt,
} from "../../../shared/domain/evidence/receipt-lifecycle.ts";
import { unsettledEvidence } from "../../../shared/domain/evidence/reconciliation.ts";
import { evidenceId } from "../../support/builders.ts";
import {
  acceptance,
  lingchuan,
  registration,
  requestedReceipt,
} from "../../support/evidence-builders.ts";

const id = evidenceId(2);
const accepted = acceptance(id, []).receipt;
const superseding = acceptance(id, [], { supersedes: evidenceId(1) }).receipt;
const ref = { ...lingchuan, evidenceId: id };
const withdrawn = withdrawnReceipt(
  { ref, before: accepted, now: "2021-11-02T00:00:00.000Z" },
  registration(),
);
const now = "2021-11-02T00:00:00.000Z";
const takenOut = finalWithdrawalOf({ ref, before: accepted, now }, { by: "u-1", at: now }).receipt;
const same = { etag: '"e1"' };

test.each<{ what: string; receipt?: Receipt; object?: { etag: string }; due: boolean }>([
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
    object: { etag: '"e2"' },
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
  const objects = new Map(object ? [[id, object]] : []);
  const receipts = new Map(receipt ? [[id, receipt]] : []);

  expect(unsettledEvidence(objects, receipts)).toEqual(due ? [id] : []);
});

test("an accepted replacement whose predecessor is still there is looked at again", () => {
  const before = acceptance(evidenceId(1), []).receipt;
  const objects = new Map([
    [id, same],
    [evidenceId(1), same],
  ]);
  const receipts = new Map<typeof id, Receipt>([
    [id, superseding],
    [evidenceId(1), before],
  ]);

  expect(unsettledEvidence(objects, receipts)).toEqual([id]);
});

test("an accepted replacement is looked at again until its predecessor is out for good", () => {
  const before = acceptance(evidenceId(1), []).receipt;
  const gone = withdrawnReceipt({ ref: before, before, now }, registration());
  const out = finalWithdrawalOf({ ref: before, before, now }, { by: "u-1", at: now }).receipt;
  const due = (predecessor: Receipt) =>
    unsettledEvidence(
      new Map([[id, same]]),
      new Map<typeof id, Receipt>([
        [id, superseding],
        [evidenceId(1), predecessor],
      ]),
    );

  expect([due(gone), due(out)]).toEqual([[id], []]);
});
