import type { EvidenceId } from "../../domain/evidence/evidence.ts";
import type { KeptObject } from "../audit/kept-object.ts";
import { factsKind } from "../row-kinds/facts.ts";
import { narrativeKind } from "../row-kinds/narrative.ts";
import { receiptKind } from "../row-kinds/receipt.ts";
import { keyFacts, type Row } from "../rows.ts";
import { isOfEvidence } from "./row-faults.ts";
import { tableRow } from "./table-row.ts";

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

/** Of objects that are whole. */
export const divisionLedger = (objects: readonly KeptObject[]): DivisionLedger => {
  const once: Row[] = [];
  const evidences = new Map<EvidenceId, KeptEvidence>();
  for (const each of objects) {
    const rows = each.object.rows.map(tableRow);
    if (isOfEvidence(each)) take(rows, evidences);
    else once.push(...rows);
  }
  return { once, evidences };
};

/** The last revision stands; what only an earlier one had beside it and outlives it stands too. */
const take = ([receipt, ...beside]: readonly Row[], evidences: Map<EvidenceId, KeptEvidence>) => {
  if (!receipt) return;
  const { evidenceId } = receiptKind.keyOf(keyFacts(receipt).sk);
  const found = { receipt, revision: Number(receipt.revision?.N), beside };
  const other = evidences.get(evidenceId);
  const [last, earlier] =
    !other || other.revision < found.revision ? [found, other] : [other, found];
  const there = new Set(last.beside.map((row) => keyFacts(row).sk));
  const outlived = (earlier?.beside ?? []).filter(
    (row) => !there.has(keyFacts(row).sk) && outlives(row),
  );
  evidences.set(evidenceId, { ...last, beside: [...last.beside, ...outlived] });
};

const outlives = (row: Row): boolean =>
  [narrativeKind, factsKind].some((kind) => kind.parse(keyFacts(row).sk) !== undefined);
