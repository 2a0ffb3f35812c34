import type { LedgerFault, LedgerFaultKind } from "../../domain/ledger/ledger-fault.ts";
import { type LedgerRoom, ledgerKey } from "../../domain/ledger/ledger-place.ts";
import { divisionOf, type Partition } from "../keys.ts";

/** A ledger that no rows can be made of. */
export class LedgerBroken extends Error {
  override readonly name = "LedgerBroken";
  readonly faults: readonly LedgerFault[];

  constructor(faults: readonly LedgerFault[], options?: ErrorOptions) {
    super("no rows can be made of the ledger", options);
    this.faults = faults;
  }
}

/** Because of a version or a decision, by its number. */
export const brokenAt = (
  place: Partition,
  room: LedgerRoom,
  { number, kind }: { readonly number: number; readonly kind: LedgerFaultKind },
  options?: ErrorOptions,
): LedgerBroken => {
  const division = divisionOf(place);
  const at = ledgerKey({ division, cycle: place.cycle, room, name: String(number) });
  return new LedgerBroken([{ kind, at }], options);
};
