import { expect, test } from "vitest";
import type { IntakeOutcome } from "../../../shared/domain/evidence/intake-outcome.ts";
import type { Receipt } from "../../../shared/domain/evidence/receipt.ts";
import {
  isExpired,
  type Seen,
  settlementOf,
  stepFor,
  withdrawalOf,
  withdrawnReceipt,
} from "../../../shared/domain/evidence/receipt-lifecycle.ts";
import { finding } from "../../../shared/domain/findings/make-finding.ts";
import { documentClaim, evidenceId } from "../../support/builders.ts";
import {
  acceptance,
  lingchuan,
  registration,
  requestedReceipt,
} from "../../support/evidence-builders.ts";

const requested = requestedReceipt(evidenceId(1));
const accepted = acceptance(evidenceId(1), [documentClaim("1.1-1")]).receipt;
const rejected: Receipt = { ...accepted, state: "rejected", subjects: [] };
const ref = { ...lingchuan, evidenceId: evidenceId(1) };
const now = "2021-11-02T00:00:00.000Z";
const withdrawn = withdrawnReceipt({ ref, before: accepted, now }, registration());

const absent: Seen = { kind: "absent" };
const same: Seen = { kind: "present", etag: '"e1"' };
const other: Seen = { kind: "present", etag: '"e2"' };

test.each([
  { what: "no receipt", receipt: undefined, steps: ["nothing", "examine", "examine"] },
  { what: "a requested receipt", receipt: requested, steps: ["nothing", "examine", "examine"] },
  { what: "an accepted receipt", receipt: accepted, steps: ["withdraw", "nothing", "examine"] },
  { what: "a rejected receipt", receipt: rejected, steps: ["withdraw", "nothing", "examine"] },
  { what: "a withdrawn receipt", receipt: withdrawn, steps: ["nothing", "examine", "examine"] },
])(
  "law 2: $what leads to $steps for no object, the one it knows and another",
  ({ receipt, steps }) => {
    expect([absent, same, other].map((seen) => stepFor(receipt, seen))).toEqual(steps);
  },
);

const told = finding("cannotBeKept", { path: "" });
const outcome: IntakeOutcome = { kind: "accepted", claims: [documentClaim("1.1-2")], findings: [] };
const examined = (judged: IntakeOutcome) => ({
  registration: registration(),
  etag: '"e3"',
  outcome: judged,
});

test("what is accepted stands with its claims, one revision on", () => {
  expect(settlementOf({ ref, before: accepted, now }, examined(outcome))).toStrictEqual({
    readRevision: 1,
    claimedBefore: ["1.1-1"],
    bytesBefore: registration().sha256,
    claims: [documentClaim("1.1-2")],
    narrative: undefined,
    facts: undefined,
    receipt: {
      ...ref,
      registration: registration(),
      etag: '"e3"',
      state: "accepted",
      findings: [],
      subjects: ["1.1-2"],
      revision: 2,
      updatedAt: now,
    },
  });
});

test("an accepted receipt says what was read, and how many facts", () => {
  const { receipt } = settlementOf(
    { ref, before: undefined, now },
    examined({
      ...outcome,
      readings: [{ indicator: "x", value: "1", at: "/x" }],
      parts: [{ part: "achievements", characters: 3 }],
      facts: { facts: [{ kind: "honour", item: "6.3", text: "获表彰。" }] },
    }),
  );

  expect(receipt).toMatchObject({
    readings: [{ indicator: "x", value: "1", at: "/x" }],
    parts: [{ part: "achievements", characters: 3 }],
    facts: 1,
  });
});

test("the first thing that is said of a file has the second revision, though its registration was let go", () => {
  const { receipt, readRevision } = settlementOf(
    { ref, before: undefined, now },
    examined(outcome),
  );

  expect([receipt.revision, readRevision]).toStrictEqual([2, 0]);
});

test("what is rejected claims nothing, takes away what was claimed and keeps its findings", () => {
  const settlement = settlementOf(
    { ref, before: accepted, now },
    examined({ kind: "rejected", findings: [told] }),
  );

  expect(settlement).toMatchObject({
    readRevision: 1,
    claims: [],
    claimedBefore: ["1.1-1"],
    bytesBefore: registration().sha256,
    narrative: undefined,
    receipt: { state: "rejected", subjects: [], findings: [{ code: "cannotBeKept" }], revision: 2 },
  });
  expect(settlement.receipt).not.toHaveProperty("readings");
  expect(settlement.receipt).not.toHaveProperty("parts");
});

test.each([
  { what: "nothing", before: undefined, readRevision: 0 },
  { what: "a registration", before: requested, readRevision: 1 },
  { what: "a rejection", before: rejected, readRevision: 1 },
])("after $what no claims stand that had to go", ({ before, readRevision }) => {
  expect(settlementOf({ ref, before, now }, examined(outcome))).toMatchObject({
    readRevision,
    claimedBefore: [],
  });
});

test("what is withdrawn keeps what was said of it, and takes its claims away", () => {
  const before: Receipt = { ...accepted, findings: [told] };

  expect(withdrawalOf({ ref, before, now }, registration())).toStrictEqual({
    readRevision: 1,
    claims: [],
    claimedBefore: ["1.1-1"],
    bytesBefore: registration().sha256,
    narrative: undefined,
    receipt: {
      ...ref,
      registration: registration(),
      state: "withdrawn",
      findings: [told],
      revision: 2,
      updatedAt: now,
    },
  });
  expect(withdrawnReceipt({ ref, before: undefined, now }, registration())).toMatchObject({
    findings: [],
    revision: 2,
  });
});

test.each([
  { receipt: requested, at: "2021-11-01T23:59:59.999Z", expired: false },
  { receipt: requested, at: "2021-11-02T00:00:00.000Z", expired: true },
  { receipt: accepted, at: "2031-11-02T00:00:00.000Z", expired: false },
])("a $receipt.state receipt at $at is expired: $expired", ({ receipt, at, expired }) => {
  expect(isExpired(receipt, at)).toBe(expired);
});
