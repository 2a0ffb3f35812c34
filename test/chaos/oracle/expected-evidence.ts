import { decodeRegistration, REGISTRATION } from "../../../shared/aws/registration-metadata.ts";
import { FACTS } from "../../../shared/domain/evidence/fact.ts";
import type { IntakeOutcome } from "../../../shared/domain/evidence/intake-outcome.ts";
import type { Receipt } from "../../../shared/domain/evidence/receipt.ts";
import type { Framework } from "../../../shared/domain/framework/framework.ts";
import { lockedIndicators } from "../../../shared/domain/review/locked-claims.ts";
import type { BucketDouble } from "../doubles/bucket-double.ts";
import type { Paper } from "../schedule/program.ts";
import { keyOfPaper } from "../world/papers.ts";
import { readOnce } from "../world/read-once.ts";

/** What the table has to say of an evidence, from its object alone. */
export type Expected =
  /** Nothing lies under its key: no claim of it stands. */
  | { readonly kind: "absent" }
  /** An object that nobody can read yet, or that nobody registered: it waits among the dead letters. */
  | { readonly kind: "waiting" }
  | { readonly kind: "settled"; readonly etag: string; readonly outcome: IntakeOutcome };

interface Given {
  readonly bucket: BucketDouble;
  readonly framework: Framework;
  readonly receipt: Receipt | undefined;
  readonly isMended: boolean;
}

/** DESIGN law 1 and 2: the object as it is, read with the words that travel with it, decides all that is said of it. */
export const expectedOf = async (paper: Paper, given: Given): Promise<Expected> => {
  const { bucket, framework, receipt, isMended } = given;
  const version = bucket.current(keyOfPaper(paper));
  if (!version) return { kind: "absent" };
  const { etag, bytes, metadata } = version;
  const registration = decodeRegistration(metadata[REGISTRATION]);
  if (!registration)
    return receipt === undefined
      ? { kind: "waiting" }
      : { kind: "settled", etag, outcome: { kind: "rejected", findings: [] } };
  if (paper.isPoison && !isMended) return { kind: "waiting" };
  const ref = { ...paper.place, evidenceId: paper.evidenceId };
  const outcome = await readOnce({ ref, registration, framework, bytes });
  const open = registration.seen?.items;
  return { kind: "settled", etag, outcome: withinOpen(outcome, open, { framework, receipt }) };
};

/**
 * README: what counts of a figures file that was registered while only some items were open. Whether a figure of another
 * item is what stood already depends on what had been read by then, so that either is right, but nothing in between.
 */
const withinOpen = (
  outcome: IntakeOutcome,
  open: readonly string[] | undefined,
  { framework, receipt }: Pick<Given, "framework" | "receipt">,
): IntakeOutcome => {
  if (open === undefined || outcome.kind === "rejected" || !outcome.readings) return outcome;
  const locked = new Set(lockedIndicators(outcome, open, framework));
  const isRefused = receipt?.state === "rejected";
  if (locked.size > 0 && isRefused) return { kind: "rejected", findings: [] };
  return {
    ...outcome,
    claims: outcome.claims.filter(({ subject }) => subject !== FACTS && !locked.has(subject)),
  };
};
