import { textHash } from "../domain/ledger/seal.ts";
import { isTestCounty } from "../domain/place/test-county.ts";
import { UnreadableRow } from "./errors.ts";
import { divisionOf, parsePartition } from "./keys.ts";
import type { Kept, LedgerBucket, LedgerDivision } from "./ledger-bucket.ts";
import type { LedgerRows } from "./ledger-rows.ts";
import type { RowKey } from "./rows.ts";

/** What became of a row that was to be kept, of which object, and where that is to be sealed. */
export interface KeptRow {
  readonly place: LedgerDivision;
  readonly key: string;
  /** Of its bytes as they are to be, hex. */
  readonly sha256: string;
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
  if (entry === "unknown" || !place)
    throw new UnreadableRow("nothing is kept of rows of this kind", { ...key });
  return (
    entry && {
      place: { division: divisionOf(place), cycle: place.cycle },
      key: entry.key,
      sha256: textHash(entry.text),
      kept: await ledger.keep(entry),
    }
  );
};

/** What was kept of one place, or was there already: a notice that comes again may be of one that died before it sealed. */
export const sealable = (rows: readonly KeptRow[]) =>
  rows.flatMap(({ key, sha256, kept }) => (kept === "different" ? [] : [{ key, sha256 }]));
