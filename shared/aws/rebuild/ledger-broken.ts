import type { LedgerFault, LedgerFaultKind } from "../../domain/ledger/ledger-fault.ts";
import { type LedgerRoom, ledgerKey } from "../../domain/ledger/ledger-place.ts";
import type { BrokenLink } from "../../domain/review/chain.ts";
import { divisionOf, type Partition } from "../keys.ts";

/** A ledger that is not as it was put: nothing is made of it. */
export class LedgerBroken extends Error {
  override readonly name = "LedgerBroken";
  readonly faults: readonly LedgerFault[];

  constructor(faults: readonly LedgerFault[], options?: ErrorOptions) {
    super("the ledger is not as it was put", options);
    this.faults = faults;
  }
}

/** Of a version or a decision, by its number. */
export const brokenAt = (
  place: Partition,
  room: LedgerRoom,
  { number, fault }: { readonly number: number; readonly fault: LedgerFaultKind },
  options?: ErrorOptions,
): LedgerBroken => {
  const at = { division: divisionOf(place), cycle: place.cycle };
  return new LedgerBroken(
    [{ key: ledgerKey({ ...at, room, name: String(number) }), fault }],
    options,
  );
};

/** Where a chain breaks, in the words of the ledger. */
export const faultOf = ({ kind, number }: BrokenLink) => ({
  number,
  fault: ({ gap: "gap", hash: "unlinked", order: "order" } as const)[kind],
});
