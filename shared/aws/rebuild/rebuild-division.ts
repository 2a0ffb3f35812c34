import type { LedgerFault } from "../../domain/ledger/ledger-fault.ts";
import { countyPrefix, type Partition, parseObjectKey } from "../keys.ts";
import { receiptKind } from "../row-kinds/receipt.ts";
import { keyFacts, type Table } from "../rows.ts";
import { type DivisionLedger, divisionLedger } from "./division-ledger.ts";
import { divisionRows } from "./division-rows.ts";
import { type Filled, fillTable } from "./fill-table.ts";
import type { KeptObjects } from "./kept-objects.ts";
import { LedgerBroken } from "./ledger-broken.ts";
import { type StandingRows, standingRows } from "./standing-rows.ts";

/** What became of the rows of a county or a province. */
export interface DivisionRebuilt {
  readonly place: Partition;
  /** By what their sort keys begin with: `EVIDENCE`, `HISTORY`, … */
  readonly rows: Readonly<Record<string, Readonly<Record<Filled, number>>>>;
  /** Sort keys of rows that stand otherwise in the table than the ledger has them; the first of many. */
  readonly different: readonly string[];
  /** Nothing was written where there are any. */
  readonly faults: readonly LedgerFault[];
  /** Evidences that neither ledger nor table has a receipt of: reconcile has them looked at. */
  readonly unkept: number;
}

export interface Rebuilding {
  readonly table: Table;
  readonly objects: KeptObjects;
  readonly dryRun: boolean;
  /** Whether versions may be missing from a history. */
  readonly overGaps: boolean;
}

/** Sort keys that are named of one division. */
const MOST_NAMED = 20;

/**
 * Puts into the table what a division's ledger has and the table has not: word for word what was kept, and what follows from
 * it. It may be broken off and run again; a ledger that is not as it was put is told, and nothing is made of it.
 */
export const rebuildDivision = async (
  place: Partition,
  { table, objects, dryRun, overGaps }: Rebuilding,
): Promise<DivisionRebuilt> => {
  const tally = tallyOf();
  try {
    const ledger = await divisionLedger(place, objects);
    const standing = await standingRows(table, place, new Set(ledger.once.map(sortKey)));
    const rows = await divisionRows(place, { ledger, beyond: standing.beyond, overGaps });
    await fillTable(rows, { table, says: standing.says, dryRun, told: tally.add });
    const unkept = await unkeptIn(place, { objects, ledger, standing });
    return { place, ...tally.counted(), faults: [], unkept };
  } catch (error) {
    if (!(error instanceof LedgerBroken)) throw error;
    return { place, ...tally.counted(), faults: error.faults, unkept: 0 };
  }
};

const sortKey = (row: Parameters<typeof keyFacts>[0]): string => keyFacts(row).sk;

const tallyOf = () => {
  const rows: Record<string, Record<Filled, number>> = {};
  const different: string[] = [];
  return {
    add: (sk: string, filled: Filled): void => {
      const [word = sk] = sk.split("#");
      const counts = rows[word] ?? { written: 0, thereAlready: 0, different: 0 };
      rows[word] = { ...counts, [filled]: counts[filled] + 1 };
      if (filled === "different" && different.length < MOST_NAMED) different.push(sk);
    },
    counted: () => ({ rows, different: different.toSorted() }),
  };
};

const unkeptIn = async (
  place: Partition,
  {
    objects,
    ledger,
    standing,
  }: {
    readonly objects: Pick<KeptObjects, "keys">;
    readonly ledger: DivisionLedger;
    readonly standing: StandingRows;
  },
): Promise<number> => {
  if (!("county" in place)) return 0;
  const unkept = new Set<string>();
  for await (const key of objects.keys(countyPrefix(place))) {
    const ref = parseObjectKey(key);
    const isKnown =
      !ref || ledger.evidences.has(ref.evidenceId) || standing.says.has(receiptKind.sortKey(ref));
    if (!isKnown) unkept.add(ref.evidenceId);
  }
  return unkept.size;
};
