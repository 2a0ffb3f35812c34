import type { EvidenceId } from "./evidence.ts";
import type { Receipt } from "./receipt.ts";
import { isOutForGood, type Seen, stepFor } from "./receipt-lifecycle.ts";

/** Where the bucket and the receipts of a county disagree: the evidences that somebody has to look at again. */
export const unsettledEvidence = (
  objects: ReadonlyMap<EvidenceId, { readonly etag: string }>,
  receipts: ReadonlyMap<EvidenceId, Receipt>,
): readonly EvidenceId[] => {
  const ids = new Set([...objects.keys(), ...receipts.keys()]);
  return [...ids].filter((id) => {
    const receipt = receipts.get(id);
    return (
      stepFor(receipt, seen(objects.get(id))) !== "nothing" ||
      leavesSuperseded(receipt, objects, receipts)
    );
  });
};

const seen = (object: { readonly etag: string } | undefined): Seen =>
  object ? { kind: "present", etag: object.etag } : { kind: "absent" };

/** An accepted evidence whose predecessor is still there, or may come back: the function died before it saw to that. */
const leavesSuperseded = (
  receipt: Receipt | undefined,
  objects: ReadonlyMap<EvidenceId, unknown>,
  receipts: ReadonlyMap<EvidenceId, Receipt>,
): boolean => {
  const { supersedes } = receipt?.registration ?? {};
  if (receipt?.state !== "accepted" || supersedes === undefined) return false;
  return (
    objects.has(supersedes) || (receipts.has(supersedes) && !isOutForGood(receipts.get(supersedes)))
  );
};
