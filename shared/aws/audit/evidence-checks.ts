import { createHash } from "node:crypto";
import { Receipt } from "../../domain/evidence/receipt.ts";
import type { LedgerFault } from "../../domain/ledger/ledger-fault.ts";
import { HistoryEntry } from "../../domain/status/history.ts";
import { objectKey } from "../keys.ts";
import type { AuditSource } from "./audit-source.ts";
import type { KeptObject } from "./kept-object.ts";

/** The last word on each evidence, of those whose receipts can be read. */
export const latestReceipts = (objects: readonly KeptObject[]): ReadonlyMap<string, Receipt> => {
  const latest = new Map<string, Receipt>();
  for (const { place, object } of objects) {
    if (place.room !== "receipts" && place.room !== "withdrawals") continue;
    const receipt = Receipt.safeParse(object.rows[0]?.body).data;
    if (!receipt) continue;
    const before = latest.get(receipt.evidenceId);
    if (!before || before.revision < receipt.revision) latest.set(receipt.evidenceId, receipt);
  }
  return latest;
};

/** Evidence that the history names as a cause, and that no receipt tells of. */
export const namedWithoutReceipt = (
  objects: readonly KeptObject[],
  receipts: ReadonlyMap<string, unknown>,
): readonly LedgerFault[] => {
  const named = objects
    .filter(({ place }) => place.room === "history")
    .flatMap(
      ({ object }) => HistoryEntry.safeParse(object.rows[0]?.body).data?.cause.evidence ?? [],
    );
  return [...new Set(named)]
    .filter((id) => !receipts.has(id))
    .map((id) => ({ kind: "receiptGone", at: id }));
};

/** Files that were accepted and are not there as they were registered, one after the other. */
export const evidenceFaults = async (
  receipts: ReadonlyMap<string, Receipt>,
  source: AuditSource,
  progress: () => void,
): Promise<readonly LedgerFault[]> => {
  const faults: LedgerFault[] = [];
  for (const receipt of receipts.values()) {
    if (receipt.state !== "accepted") continue;
    const at = objectKey(receipt, receipt.registration.fileName);
    const bytes = await source.bytes(at).catch(() => undefined);
    if (bytes === undefined) faults.push({ kind: "evidenceGone", at });
    else if (createHash("sha256").update(bytes).digest("hex") !== receipt.registration.sha256)
      faults.push({ kind: "evidenceChanged", at });
    progress();
  }
  return faults;
};
