import type { EvidenceRef } from "../domain/evidence/evidence.ts";
import type { Receipt } from "../domain/evidence/receipt.ts";
import {
  finalWithdrawalOf,
  isOutForGood,
  keptOutOf,
} from "../domain/evidence/receipt-lifecycle.ts";
import type { ComplianceTable } from "./compliance-table.ts";
import { ForeignObject } from "./errors.ts";
import type { EvidenceBucket } from "./evidence-bucket.ts";
import { evidencePrefix, objectKey } from "./keys.ts";

interface Stores {
  readonly table: Pick<ComplianceTable, "receipt" | "settle">;
  readonly bucket: Pick<EvidenceBucket, "remove" | "objects">;
  readonly now: () => Date;
}

/**
 * Takes out what an accepted evidence supersedes. It is recorded before the object goes: whoever dies in between leaves an
 * object that ingest keeps out, and an upload address that is still kept brings nothing back. Throws StaleRow when
 * its receipt moved meanwhile.
 */
export const removeSuperseded = async (
  receipt: Receipt,
  { table, bucket, now }: Stores,
): Promise<void> => {
  const { supersedes, registeredBy } = receipt.registration;
  if (supersedes === undefined) return;
  const { county, cycle, evidenceId } = receipt;
  const ref = { county, cycle, evidenceId: supersedes };
  const before = await table.receipt(ref);
  if (before && !isOutForGood(before)) {
    const at = now().toISOString();
    const withdrawal = { by: registeredBy, at, supersededBy: evidenceId };
    await table.settle(finalWithdrawalOf({ ref, before, now: at }, withdrawal));
  }
  for await (const { key } of bucket.objects(evidencePrefix(ref))) await bucket.remove(key);
};

/**
 * Removes an object that lies under an evidence that is out for good. It is told on the receipt first, on condition that
 * nothing happened to it: a copy that comes late must not remove what was brought back meanwhile. Throws StaleRow then.
 */
export const keepOut = async (
  { ref, key, before }: Found,
  { table, bucket, now }: Stores,
): Promise<Receipt> => {
  if (objectKey(ref, before.registration.fileName) !== key)
    throw new ForeignObject("the object of an evidence was not registered here", { ...ref });
  const settlement = keptOutOf({ ref, before, now: now().toISOString() });
  await table.settle(settlement);
  await bucket.remove(key);
  return settlement.receipt;
};

interface Found {
  readonly ref: EvidenceRef;
  readonly key: string;
  readonly before: Receipt;
}
