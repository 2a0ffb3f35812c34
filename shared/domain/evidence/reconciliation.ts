import type { EvidenceId } from "./evidence.ts";
import type { Receipt } from "./receipt.ts";
import { isOutForGood, type Seen, stepFor } from "./receipt-lifecycle.ts";

/** What bucket and table say of one evidence. */
export interface SeenTwice {
  readonly object: { readonly etag: string; readonly modifiedAt: string } | undefined;
  readonly receipt: Receipt | undefined;
}

/** Whether somebody has to look at it again: the receipt does not say what there is to say of the object. */
export const isUnsettled = ({ object, receipt }: SeenTwice): boolean =>
  stepFor(receipt, seen(object)) !== "nothing";

const seen = (object: SeenTwice["object"]): Seen =>
  object ? { kind: "present", etag: object.etag } : { kind: "absent" };

/**
 * Whether object or receipt are younger than a moment (ISO 8601, UTC): what was announced then may still be under way, and is
 * not lost. Without a moment nothing is waited for, whatever clocks say.
 */
export const isInFlight = ({ object, receipt }: SeenTwice, since: string | undefined): boolean =>
  since !== undefined &&
  [object?.modifiedAt, receipt?.updatedAt].some((at) => at !== undefined && at > since);

/** The evidence that an accepted one has taken the place of. */
export const predecessorOf = (receipt: Receipt | undefined): EvidenceId | undefined =>
  receipt?.state === "accepted" ? receipt.registration.supersedes : undefined;

/**
 * Whether a predecessor is still there, or may come back: the function died before it saw to that. One without a receipt has
 * an object at most, which is unsettled itself.
 */
export const isLeft = (predecessor: Receipt | undefined): boolean =>
  predecessor !== undefined && !isOutForGood(predecessor);
