/**
 * A value that has to be there. `what` names it by ids and codes (law 9), for the error: a fault of ours is told where it
 * shows, and not carried on as an empty text or a nought.
 */
export const known = <Value>(value: Value | undefined, what: string): Value => {
  if (value === undefined) throw new Missing(what);
  return value;
};

/** What another piece of the system promised is not there; the log tells what. */
export class Missing extends Error {
  override readonly name = "Missing";
  readonly facts: { readonly missing: string };

  constructor(what: string) {
    super(`${what} is missing`);
    this.facts = { missing: what };
  }
}
