import type { LedgerFault } from "../../domain/ledger/ledger-fault.ts";
import { type LedgerRoom, parseLedgerKey } from "../../domain/ledger/ledger-place.ts";
import { sealFaults, unsealed } from "../../domain/ledger/seal-faults.ts";
import type { LedgerDivision } from "../ledger-bucket.ts";
import type { AuditSource } from "./audit-source.ts";
import { chainFaults } from "./chain-checks.ts";
import { evidenceFaults, latestReceipts, namedWithoutReceipt } from "./evidence-checks.ts";
import { readLedger } from "./read-ledger.ts";

/** What was looked at, and everything that is wrong, the first broken link of each chain first. */
export interface Audited {
  /** Objects by folder. */
  readonly counts: Readonly<Partial<Record<LedgerRoom, number>>>;
  /** Accepted files whose bytes were hashed. */
  readonly evidence: number;
  /** Objects that came so lately that no seal names them yet. */
  readonly unsealed: readonly string[];
  readonly faults: readonly LedgerFault[];
  /** What each key says, for whoever compares a table with it. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Law 1: holds the ledger of a county, or of a province, against its chains, its seals and its evidence. */
export const auditDivision = async (
  place: LedgerDivision,
  source: AuditSource,
  progress: (looked: number) => void = () => undefined,
): Promise<Audited> => {
  let looked = 0;
  const look = () => progress(++looked);
  const { texts, kept, sealing, faults } = await readLedger(place, source, look);
  const receipts = latestReceipts(kept);
  return {
    counts: countsOf([...texts.keys()]),
    evidence: [...receipts.values()].filter(({ state }) => state === "accepted").length,
    unsealed: unsealed(sealing),
    faults: [
      ...faults,
      ...chainFaults(kept),
      ...sealFaults(sealing),
      ...namedWithoutReceipt(kept, receipts),
      ...(await evidenceFaults(receipts, source, look)),
    ],
    texts,
  };
};

const countsOf = (keys: readonly string[]): Audited["counts"] => {
  const counts: Partial<Record<LedgerRoom, number>> = {};
  for (const key of keys) {
    const room = parseLedgerKey(key)?.room;
    if (room) counts[room] = (counts[room] ?? 0) + 1;
  }
  return counts;
};
