import type { EvidenceRef } from "./evidence.ts";
import type { Finding } from "./finding.ts";
import type { IntakeOutcome } from "./intake-outcome.ts";
import type { Receipt, Registration } from "./receipt.ts";

/** What stands under an evidence's key right now. */
export type Seen =
  | { readonly kind: "absent" }
  | { readonly kind: "present"; readonly etag: string };

/** What to do about it: law 2, decided from the present state alone, whatever event led here. */
export type Step = "nothing" | "withdraw" | "examine";

export const stepFor = (receipt: Receipt | undefined, seen: Seen): Step => {
  switch (seen.kind) {
    case "absent":
      return receipt?.state === "accepted" || receipt?.state === "rejected"
        ? "withdraw"
        : "nothing";
    case "present":
      return isSettledFor(receipt, seen.etag) ? "nothing" : "examine";
  }
};

/** Whether the receipt already says what there is to say of this very object. */
const isSettledFor = (receipt: Receipt | undefined, etag: string): boolean =>
  (receipt?.state === "accepted" || receipt?.state === "rejected") && receipt.etag === etag;

interface Writing {
  readonly ref: EvidenceRef;
  readonly before: Receipt | undefined;
  /** ISO 8601, UTC. */
  readonly now: string;
}

/** The receipt after an object was examined, one revision on. */
export const settledReceipt = (
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
  findings: [...outcome.findings],
  subjects: outcome.kind === "accepted" ? outcome.claims.map(({ subject }) => subject) : [],
  ...(outcome.kind === "accepted" && outcome.readings && { readings: [...outcome.readings] }),
  revision: (before?.revision ?? 0) + 1,
  updatedAt: now,
});

/** The receipt after its object went; the findings stay, as the record of what was once said. */
export const withdrawnReceipt = (
  { ref, before, now }: Writing,
  registration: Registration,
): Receipt => ({
  ...ref,
  registration,
  state: "withdrawn",
  findings: findingsOf(before),
  revision: (before?.revision ?? 0) + 1,
  updatedAt: now,
});

const findingsOf = (receipt: Receipt | undefined): Finding[] => receipt?.findings ?? [];

/** The subjects whose claims an earlier look has put into the table. */
export const claimedSubjects = (receipt: Receipt | undefined): readonly string[] =>
  receipt?.state === "accepted" ? receipt.subjects : [];

/** A registration whose file never came: gone for readers even before the table drops its row. */
export const isExpired = (receipt: Receipt, now: string): boolean =>
  receipt.state === "requested" && receipt.expiresAt <= now;
