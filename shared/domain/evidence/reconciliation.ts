import type { EvidenceId } from "./evidence.ts";
import type { Receipt } from "./receipt.ts";
import { type Seen, stepFor } from "./receipt-lifecycle.ts";

/** Where the bucket and the receipts of a county disagree: the evidences that somebody has to look at again. */
export const unsettledEvidence = (
  objects: ReadonlyMap<EvidenceId, { readonly etag: string }>,
  receipts: ReadonlyMap<EvidenceId, Receipt>,
): readonly EvidenceId[] => {
  const ids = new Set([...objects.keys(), ...receipts.keys()]);
  return [...ids].filter((id) => {
    const receipt = receipts.get(id);
    return (
      stepFor(receipt, seen(objects.get(id))) !== "nothing" || leavesSuperseded(receipt, objects)
    );
  });
};

const seen = (object: { readonly etag: string } | undefined): Seen =>
  object ? { kind: "present", etag: object.etag } : { kind: "absent" };

/** An accepted evidence whose predecessor is still there: the function died between the two steps. */
const leavesSuperseded = (
  receipt: Receipt | undefined,
  objects: ReadonlyMap<EvidenceId, unknown>,
): boolean =>
  receipt?.state === "accepted" &&
  receipt.registration.supersedes !== undefined &&
  objects.has(receipt.registration.supersedes);
