import { expect, test } from "vitest";
import type { Receipt } from "../../../shared/domain/evidence/receipt.ts";
import {
  finalWithdrawalOf,
  isOutForGood,
  keptOutOf,
  restorationOf,
  settlementOf,
  stepFor,
  withdrawalOf,
} from "../../../shared/domain/evidence/receipt-lifecycle.ts";
import { documentClaim, evidenceId } from "../../support/builders.ts";
import {
  acceptance,
  lingchuan,
  registration,
  requestedReceipt,
} from "../../support/evidence-builders.ts";

const ref = { ...lingchuan, evidenceId: evidenceId(1) };
const now = "2021-11-02T00:00:00.000Z";
const accepted = acceptance(evidenceId(1), [documentClaim("1.1-1")]).receipt;
const withdrawal = { by: "u-1", at: now, reason: "数据有误" };
const restored = { by: "u-2", at: now, reason: "误撤" };
const out = finalWithdrawalOf({ ref, before: accepted, now }, withdrawal);
const back = restorationOf({ ref, before: out.receipt, now }, restored);
const seen = { kind: "present", etag: '"e1"' } as const;

test("who takes an evidence out stands on the receipt, and its claims go", () => {
  expect(out).toMatchObject({
    receipt: { state: "withdrawn", withdrawal, revision: 2, updatedAt: now },
    readRevision: 1,
    claims: [],
    claimedBefore: ["1.1-1"],
  });
});

test.each<{ what: string; receipt: Receipt | undefined; forGood: boolean; step: string }>([
  { what: "nothing", receipt: undefined, forGood: false, step: "examine" },
  {
    what: "a registration",
    receipt: requestedReceipt(evidenceId(1)),
    forGood: false,
    step: "examine",
  },
  { what: "an accepted evidence", receipt: accepted, forGood: false, step: "nothing" },
  {
    what: "one whose object went by itself",
    receipt: withdrawalOf({ ref, before: accepted, now }, registration()).receipt,
    forGood: false,
    step: "examine",
  },
  { what: "one that somebody took out", receipt: out.receipt, forGood: true, step: "keepOut" },
  { what: "one that was brought back", receipt: back.receipt, forGood: false, step: "examine" },
])("an object under $what: $step", ({ receipt, forGood, step }) => {
  expect([isOutForGood(receipt), stepFor(receipt, seen)]).toEqual([forGood, step]);
});

test("nothing has to be done about one that was taken out and has no object", () => {
  expect(stepFor(out.receipt, { kind: "absent" })).toBe("nothing");
});

test("what was once withdrawn and brought back is told of every receipt that follows", () => {
  const read = settlementOf(
    { ref, before: back.receipt, now },
    {
      registration: registration(),
      etag: '"e1"',
      outcome: { kind: "rejected", findings: [] },
    },
  );
  const gone = withdrawalOf({ ref, before: read.receipt, now }, registration());

  expect(read.receipt).toMatchObject({ state: "rejected", withdrawal, restored });
  expect(gone.receipt).toMatchObject({ state: "withdrawn", withdrawal, restored });
  expect(isOutForGood(gone.receipt)).toBe(false);
});

test("whoever takes it out again is the one who did, and nothing was brought back since", () => {
  const again = { by: "u-3", at: now, supersededBy: evidenceId(2) };

  const { receipt } = finalWithdrawalOf({ ref, before: back.receipt, now }, again);

  expect(receipt.withdrawal).toEqual(again);
  expect(receipt).not.toHaveProperty("restored");
  expect(isOutForGood(receipt)).toBe(true);
});

test("an object that came all the same is told once, before what was said of the evidence", () => {
  const once = keptOutOf({ ref, before: out.receipt, now });
  const twice = keptOutOf({ ref, before: once.receipt, now });

  expect(once.receipt.findings.map(({ code }) => code)).toEqual(["objectAfterWithdrawal"]);
  expect(twice.receipt).toMatchObject({ findings: once.receipt.findings, revision: 4, withdrawal });
  expect(isOutForGood(twice.receipt)).toBe(true);
});
