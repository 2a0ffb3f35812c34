import pMap from "p-map";
import type { EvidenceId } from "../../domain/evidence/evidence.ts";
import type { LedgerFault } from "../../domain/ledger/ledger-fault.ts";
import { ledgerPrefix, parseLedgerKey } from "../../domain/ledger/ledger-place.ts";
import { divisionOf, type Partition } from "../keys.ts";
import { receiptKind } from "../row-kinds/receipt.ts";
import type { Row } from "../rows.ts";
import type { KeptObjects } from "./kept-objects.ts";
import { LedgerBroken } from "./ledger-broken.ts";
import { placedRows } from "./placed-rows.ts";

/** Objects read at a time. */
const CONCURRENCY = 16;

/** The rows that the ledger of a county or a province comes to. */
export interface DivisionLedger {
  /** Versions, decisions and reports: rows that are written once. */
  readonly once: readonly Row[];
  /** Of each evidence the receipt in its last revision, and what stood beside it. */
  readonly evidences: ReadonlyMap<EvidenceId, KeptEvidence>;
}

export interface KeptEvidence {
  readonly receipt: Row;
  readonly revision: number;
  /** Its narrative and facts, which outlive it, and its claims. */
  readonly beside: readonly Row[];
}

/** Reads every object of a division's ledger. Throws LedgerBroken, which names each that is not as it was put. */
export const divisionLedger = async (
  place: Partition,
  objects: Pick<KeptObjects, "keys" | "text">,
): Promise<DivisionLedger> => {
  const faults: LedgerFault[] = [];
  const once: Row[] = [];
  const evidences = new Map<EvidenceId, KeptEvidence>();
  const read = async (key: string): Promise<void> => {
    const kept = parseLedgerKey(key);
    if (!(kept && holdsRows.has(kept.room))) return;
    const rows = placedRows(kept, await objects.text(key));
    if (typeof rows === "string") faults.push({ key, fault: rows });
    else if (isEvidence.has(kept.room)) take(rows, evidences);
    else once.push(...rows);
  };
  const prefix = ledgerPrefix({ division: divisionOf(place), cycle: place.cycle });
  await pMap(objects.keys(prefix), read, { concurrency: CONCURRENCY });
  if (faults.length > 0)
    throw new LedgerBroken(faults.toSorted((one, other) => (one.key < other.key ? -1 : 1)));
  return { once, evidences };
};

const isEvidence: ReadonlySet<string> = new Set(["receipts", "withdrawals"]);
const holdsRows: ReadonlySet<string> = new Set([
  ...isEvidence,
  "history",
  "decisions",
  "calendar",
  "reports",
]);

/** The last revision stands; what only an earlier one had beside it and outlives it stands too. */
const take = ([receipt, ...beside]: readonly Row[], evidences: Map<EvidenceId, KeptEvidence>) => {
  if (!receipt) return;
  const { evidenceId } = receiptKind.keyOf(String(receipt.sk?.S));
  const found = { receipt, revision: Number(receipt.revision?.N), beside };
  const other = evidences.get(evidenceId);
  const [last, earlier] =
    !other || other.revision < found.revision ? [found, other] : [other, found];
  const there = new Set(last.beside.map(({ sk }) => sk?.S));
  const outlived = (earlier?.beside ?? []).filter(
    ({ sk }) => !there.has(sk?.S) && /^(NARRATIVE|FACTS)#/.test(String(sk?.S)),
  );
  evidences.set(evidenceId, { ...last, beside: [...last.beside, ...outlived] });
};
