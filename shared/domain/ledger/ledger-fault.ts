/** Why an object of the ledger is not what was put there, or does not follow what came before it. */
export type LedgerFaultKind =
  /** It is no object of the ledger, or holds a row of a shape that nobody writes. */
  | "unreadable"
  /** Its rows are not what its hash was made of. */
  | "changed"
  /** Its rows belong elsewhere than its key says. */
  | "misplaced"
  /** What should come before it is not there. */
  | "gap"
  /** It is not bound to the one before, or its own hash is of something else. */
  | "unlinked"
  /** It is dated before the one that it follows. */
  | "order"
  /** The edition that it was scored by is not built in. */
  | "edition";

/** The first thing that is wrong with an object, by its key. */
export interface LedgerFault {
  readonly key: string;
  readonly fault: LedgerFaultKind;
}
