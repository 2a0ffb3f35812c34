import type { EvidenceRef } from "../../domain/evidence/evidence.ts";
import type { LedgerFault } from "../../domain/ledger/ledger-fault.ts";
import { rowsHash } from "../../domain/ledger/ledger-object.ts";
import { type LedgerPlace, ledgerKey } from "../../domain/ledger/ledger-place.ts";
import type { AuditSource } from "../audit/audit-source.ts";
import type { KeptObject } from "../audit/kept-object.ts";
import { readLedger } from "../audit/read-ledger.ts";
import { countyPrefix, divisionOf, type Partition, parseObjectKey } from "../keys.ts";
import { ledgerRow } from "../ledger-rows.ts";
import { calendarDecisionKind } from "../row-kinds/calendar-decision.ts";
import { decisionKind } from "../row-kinds/decision.ts";
import { historyKind } from "../row-kinds/history.ts";
import { receiptKind } from "../row-kinds/receipt.ts";
import { keyFacts, type Row, type Table } from "../rows.ts";
import { type DivisionLedger, divisionLedger } from "./division-ledger.ts";
import { divisionRows } from "./division-rows.ts";
import { type Filled, fillTable } from "./fill-table.ts";
import { LedgerBroken } from "./ledger-broken.ts";
import { mustBeSound } from "./sound-ledger.ts";
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
  /** The bucket of evidence and ledger, or what it was exported to. */
  readonly source: AuditSource;
  readonly dryRun: boolean;
  /** Whether objects may be missing from the ledger, but for decisions. */
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
  { table, source, dryRun, overGaps }: Rebuilding,
): Promise<DivisionRebuilt> => {
  const tally = tallyOf();
  try {
    const { texts: _, ...read } = await readLedger(ledgerAt(place), source);
    const inLedger = new Set(read.kept.flatMap(({ object }) => object.rows.map(({ sk }) => sk)));
    const { says, beyond } = await standingRows(table, place, inLedger);
    mustBeSound(read, { beyond: beyond.map((row) => linkOf(place, row)), overGaps });
    const ledger = divisionLedger(read.kept);
    const rows = await divisionRows(place, { ledger, beyond });
    await fillTable(rows, { table, says, dryRun, told: tally.add });
    const unkept = await unkeptIn(place, source, (ref) => isThere(ref, { ledger, says }));
    return { place, ...tally.counted(), faults: [], unkept };
  } catch (error) {
    if (!(error instanceof LedgerBroken)) throw error;
    return { place, ...tally.counted(), faults: error.faults, unkept: 0 };
  }
};

const ledgerAt = (place: Partition) => ({ division: divisionOf(place), cycle: place.cycle });

/** A row of a chain as the ledger would keep it. */
const linkOf = (place: Partition, row: Row): KeptObject => {
  const rows = [ledgerRow(row)];
  const at = { ...ledgerAt(place), ...linkName(keyFacts(row).sk) };
  const object = { format: "duxue/ledger@1", rows, sha256: rowsHash(rows) } as const;
  return { key: ledgerKey(at), place: at, object };
};

const linkName = (sk: string): Pick<LedgerPlace, "room" | "name"> => {
  const version = historyKind.parse(sk)?.version;
  if (version !== undefined) return { room: "history", name: String(version) };
  const number = decisionKind.parse(sk)?.number;
  if (number !== undefined) return { room: "decisions", name: String(number) };
  return { room: "calendar", name: String(calendarDecisionKind.keyOf(sk).number) };
};

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

const isThere = (
  ref: EvidenceRef,
  { ledger, says }: { readonly ledger: DivisionLedger; readonly says: StandingRows["says"] },
): boolean => ledger.evidences.has(ref.evidenceId) || says.has(receiptKind.sortKey(ref));

const unkeptIn = async (
  place: Partition,
  source: AuditSource,
  isKnown: (ref: EvidenceRef) => boolean,
): Promise<number> => {
  if (!("county" in place)) return 0;
  const unkept = new Set<string>();
  for await (const key of source.keys(countyPrefix(place))) {
    const ref = parseObjectKey(key);
    if (ref && !isKnown(ref)) unkept.add(ref.evidenceId);
  }
  return unkept.size;
};
