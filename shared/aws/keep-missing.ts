import pMap from "p-map";
import { keepRow, sealable } from "./keep-row.ts";
import type { LedgerBucket } from "./ledger-bucket.ts";
import type { LedgerRows } from "./ledger-rows.ts";
import type { RowKey } from "./rows.ts";

/** Rows looked at and objects put at a time. */
const CONCURRENCY = 16;

export interface KeptMissing {
  /** How many objects there were none of. */
  readonly kept: number;
  /** Keys of those that say something else than their rows: somebody has to look. */
  readonly different: readonly string[];
}

/** Keeps what the ledger lacks of one place, and seals it. A row that is gone is left alone. */
export const keepMissing = async (
  keys: readonly RowKey[],
  stores: {
    readonly table: LedgerRows;
    readonly ledger: Pick<LedgerBucket, "keep" | "earlierReceipts" | "seal">;
  },
): Promise<KeptMissing> => {
  const looked = await pMap(keys, (key) => keepRow(key, stores), { concurrency: CONCURRENCY });
  const rows = looked.flatMap((row) => row ?? []);
  const [first] = rows;
  const objects = sealable(rows);
  if (first && objects.length > 0) await stores.ledger.seal(first.place, objects);
  return {
    kept: rows.filter(({ kept }) => kept === "kept").length,
    different: rows.flatMap(({ key, kept }) => (kept === "different" ? [key] : [])),
  };
};
