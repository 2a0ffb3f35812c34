import { isTestCounty } from "../domain/place/test-county.ts";
import { UnreadableRow } from "./errors.ts";
import { divisionOf, parsePartition } from "./keys.ts";
import type { Kept, LedgerBucket } from "./ledger-bucket.ts";
import type { LedgerRows } from "./ledger-rows.ts";
import type { RowKey } from "./rows.ts";

/** What became of a row that was to be kept, and of which object. */
export interface KeptRow {
  readonly key: string;
  readonly kept: Kept;
}

/**
 * Keeps what a row says now in the ledger (law 2: whoever asks only says which row to look at). Nothing where there is nothing
 * to keep, and of the test county: its rows are let go, and its versions begin anew. Throws UnreadableRow for a row of a kind
 * that is not kept.
 */
export const keepRow = async (
  key: RowKey,
  { table, ledger }: { readonly table: LedgerRows; readonly ledger: Pick<LedgerBucket, "keep"> },
): Promise<KeptRow | undefined> => {
  const place = parsePartition(key.pk);
  if (place && isTestCounty(divisionOf(place))) return undefined;
  const entry = await table.ledgerEntry(key);
  if (entry === "unknown")
    throw new UnreadableRow("nothing is kept of rows of this kind", { ...key });
  return entry && { key: entry.key, kept: await ledger.keep(entry) };
};
