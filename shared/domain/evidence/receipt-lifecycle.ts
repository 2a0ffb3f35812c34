import { listedFindings, warning } from "../findings/make-finding.ts";
import type { Claim } from "./claim.ts";
import type { EvidenceRef } from "./evidence.ts";
import type { Facts } from "./fact.ts";
import type { IntakeOutcome } from "./intake-outcome.ts";
import type { Narrative } from "./narrative.ts";
import { REGISTERED, type Receipt, type Registration } from "./receipt.ts";
import type { Restoration, Withdrawal } from "./receipt-acts.ts";

/** What stands under an evidence's key right now. */
export type Seen =
  | { readonly kind: "absent" }
  | { readonly kind: "present"; readonly etag: string };

/** What to do about it: law 2, decided from the present state alone, whatever event led here. */
export type Step = "nothing" | "withdraw" | "examine" | "keepOut";

export const stepFor = (receipt: Receipt | undefined, seen: Seen): Step => {
  switch (seen.kind) {
    case "absent":
      return receipt?.state === "accepted" || receipt?.state === "rejected"
        ? "withdraw"
        : "nothing";
    case "present":
      if (isOutForGood(receipt)) return "keepOut";
      return isSettledFor(receipt, seen.etag) ? "nothing" : "examine";
  }
};

/** Whether the receipt already says what there is to say of this very object. */
const isSettledFor = (receipt: Receipt | undefined, etag: string): boolean =>
  (receipt?.state === "accepted" || receipt?.state === "rejected") && receipt.etag === etag;

/** Whether somebody took it out and nobody brought it back: no upload under its key counts, by whatever address it came. */
export const isOutForGood = (receipt: Receipt | undefined): boolean =>
  receipt?.state === "withdrawn" &&
  receipt.withdrawal !== undefined &&
  receipt.restored === undefined;

interface Writing {
  readonly ref: EvidenceRef;
  readonly before: Receipt | undefined;
  /** ISO 8601, UTC. */
  readonly now: string;
}

/** The receipt after an object was examined, one revision on. */
const settledReceipt = (
  { ref, before, now }: Writing,
  {
    registration,
    etag,
    outcome,
  }: { registration: Registration; etag: string; outcome: IntakeOutcome },
): Receipt => ({
  ...ref,
  registration,
  etag,
  state: outcome.kind,
  findings: [...listedFindings(outcome.findings)],
  subjects: outcome.kind === "accepted" ? outcome.claims.map(({ subject }) => subject) : [],
  ...(outcome.kind === "accepted" && outcome.readings && { readings: [...outcome.readings] }),
  ...(outcome.kind === "accepted" && outcome.parts && { parts: [...outcome.parts] }),
  ...(outcome.kind === "accepted" && outcome.facts && { facts: outcome.facts.facts.length }),
  ...actsOn(before),
  ...nextRevision(before, now),
});

/** The receipt after its object went; the findings stay, as the record of what was once said. */
export const withdrawnReceipt = (
  { ref, before, now }: Writing,
  registration: Registration,
): Receipt => ({
  ...ref,
  registration,
  state: "withdrawn",
  findings: [...listedFindings(before?.findings ?? [])],
  ...actsOn(before),
  ...nextRevision(before, now),
});

const nextRevision = (
  before: Receipt | undefined,
  now: string,
): Pick<Receipt, "revision" | "updatedAt"> => ({
  revision: (before?.revision ?? REGISTERED) + 1,
  updatedAt: now,
});

const actsOn = (receipt: Receipt | undefined): Pick<Receipt, "withdrawal" | "restored"> => ({
  ...(receipt?.withdrawal && { withdrawal: receipt.withdrawal }),
  ...(receipt?.restored && { restored: receipt.restored }),
});

/** What the table is to hold instead of what was read: a receipt, and the claims that stand with it. */
export interface Settlement {
  readonly receipt: Receipt;
  /** 0: there was none. */
  readonly readRevision: number;
  readonly claims: readonly Claim[];
  /** Subjects claimed at an earlier look. */
  readonly claimedBefore: readonly string[];
  /** The hash of the file that was accepted at an earlier look: another one may lie there now. */
  readonly bytesBefore?: string | undefined;
  readonly narrative: Narrative | undefined;
  readonly facts?: Facts | undefined;
}

export const settlementOf = (
  writing: Writing,
  examined: { registration: Registration; etag: string; outcome: IntakeOutcome },
): Settlement => {
  const { outcome } = examined;
  return {
    ...replacing(writing.before),
    receipt: settledReceipt(writing, examined),
    ...(outcome.kind === "accepted" && {
      claims: outcome.claims,
      narrative: outcome.narrative,
      facts: outcome.facts,
    }),
  };
};

/** Its object is gone. */
export const withdrawalOf = (writing: Writing, registration: Registration): Settlement => ({
  ...replacing(writing.before),
  receipt: withdrawnReceipt(writing, registration),
});

type Rewriting = Omit<Writing, "before"> & { readonly before: Receipt };

/** Somebody takes it out: claims and all, whatever its object does. What was restored before is history. */
export const finalWithdrawalOf = (writing: Rewriting, withdrawal: Withdrawal): Settlement => {
  const { restored: _, ...receipt } = withdrawnReceipt(writing, writing.before.registration);
  return { ...replacing(writing.before), receipt: { ...receipt, withdrawal } };
};

/** Somebody brings it back: it is as one whose object went by itself, and comes again. */
export const restorationOf = (writing: Rewriting, restored: Restoration): Settlement => ({
  ...replacing(writing.before),
  receipt: { ...withdrawnReceipt(writing, writing.before.registration), restored },
});

/** An object lay under it all the same: told once, however often that happens. */
export const keptOutOf = (writing: Rewriting): Settlement => {
  const receipt = withdrawnReceipt(writing, writing.before.registration);
  const others = receipt.findings.filter(({ code }) => code !== "objectAfterWithdrawal");
  const told = warning("objectAfterWithdrawal", { path: "" });
  return {
    ...replacing(writing.before),
    receipt: { ...receipt, findings: [...listedFindings([told, ...others])] },
  };
};

const replacing = (before: Receipt | undefined): Omit<Settlement, "receipt"> => ({
  readRevision: before?.revision ?? 0,
  claims: [],
  claimedBefore: claimedSubjects(before),
  bytesBefore: before?.state === "accepted" ? before.registration.sha256 : undefined,
  narrative: undefined,
});

/** The subjects whose claims an earlier look has put into the table. */
const claimedSubjects = (receipt: Receipt | undefined): readonly string[] =>
  receipt?.state === "accepted" ? receipt.subjects : [];

/** A registration whose file never came: gone for readers even before the table drops its row. */
export const isExpired = (receipt: Receipt, now: string): boolean =>
  receipt.state === "requested" && receipt.expiresAt <= now;
