import type { LedgerFault } from "../../domain/ledger/ledger-fault.ts";
import { parseLedgerKey } from "../../domain/ledger/ledger-place.ts";
import { sealFaults } from "../../domain/ledger/seal-faults.ts";
import { chainFaults } from "../audit/chain-checks.ts";
import type { KeptObject } from "../audit/kept-object.ts";
import type { ReadLedger } from "../audit/read-ledger.ts";
import { LedgerBroken } from "./ledger-broken.ts";
import { rowFaults } from "./row-faults.ts";

interface Asked {
  /** Links of its chains that only the table has. */
  readonly beyond: readonly KeptObject[];
  /** Whether objects may be missing, but for decisions. */
  readonly overGaps: boolean;
}

/**
 * Throws LedgerBroken, which names everything that is wrong, where a ledger is not whole. That its evidence is there is no
 * question here: whatever a receipt says of a file that is gone, reconcile looks at it.
 */
export const mustBeSound = (
  { kept, faults, sealing }: Omit<ReadLedger, "texts">,
  { beyond, overGaps }: Asked,
): void => {
  const found = [
    ...faults,
    ...rowFaults(kept),
    ...chainFaults([...kept, ...beyond]),
    ...sealFaults(sealing),
  ].filter((fault) => !(overGaps && isPassed(fault)));
  if (found.length > 0) throw new LedgerBroken(found);
};

/** What is missing may be passed over, what was changed never; and decisions come to nothing without each of them. */
const isPassed = ({ kind, at }: LedgerFault): boolean => {
  const room = parseLedgerKey(at)?.room;
  if (kind === "gap") return room === "history";
  return kind === "sealedGone" && room !== "decisions" && room !== "calendar";
};
