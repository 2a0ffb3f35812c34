import { REGISTERED } from "../domain/evidence/receipt.ts";
import { parseLedgerKey } from "../domain/ledger/ledger-place.ts";
import { type SealedObject, textHash } from "../domain/ledger/seal.ts";
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
  /** What is kept of the same receipt as it was before. */
  readonly earlier: readonly SealedObject[];
}

/**
 * Keeps what a row says now in the ledger (law 2: whoever asks only says which row to look at). Nothing where there is nothing
 * to keep, and of the test county: its rows are let go, and its versions begin anew. Throws UnreadableRow for a row of a kind
 * that is not kept.
 */
export const keepRow = async (
  key: RowKey,
  { table, ledger }: Keeping,
): Promise<KeptRow | undefined> => {
  const place = parsePartition(key.pk);
  if (place && isTestCounty(divisionOf(place))) return undefined;
  const entry = await table.ledgerEntry(key);
  if (entry === "unknown" || !place)
    throw new UnreadableRow("nothing is kept of rows of this kind", { ...key });
  if (!entry) return undefined;
  const { key: at, text } = entry;
  const kept = await ledger.keep(entry);
  return {
    place: { division: divisionOf(place), cycle: place.cycle },
    key: at,
    sha256: textHash(text),
    kept,
    earlier: await earlierOf(at, ledger),
  };
};

interface Keeping {
  readonly table: LedgerRows;
  readonly ledger: Pick<LedgerBucket, "keep" | "earlierReceipts">;
}

/**
 * A notice says which receipt to look at and not of which revision: whoever kept an earlier one and died before it was sealed
 * leaves it to the next notice. Only a receipt that was changed after its file came costs the look.
 */
const earlierOf = async (
  key: string,
  ledger: Keeping["ledger"],
): Promise<readonly SealedObject[]> => {
  const place = parseLedgerKey(key);
  if (place?.room !== "receipts" && place?.room !== "withdrawals") return [];
  const revision = Number(place.name.split("/")[1]);
  return revision > REGISTERED + 1 ? ledger.earlierReceipts(place) : [];
};

/** What was kept of one place, or was there already: a notice that comes again may be of one that died before it sealed. */
export const sealable = (rows: readonly KeptRow[]) =>
  rows.flatMap(({ key, sha256, kept, earlier }) => [
    ...(kept === "different" ? [] : [{ key, sha256 }]),
    ...earlier,
  ]);
