/** What adapters throw in our own words; each keeps the SDK's error as its cause. */

/** The row was written by someone else since it was read: read again and decide again. */
export class StaleRow extends Error {
  override readonly name = "StaleRow";
}

/** A row of the table does not have the shape we write: a bug or a foreign writer, never a clerk's mistake. */
export class UnreadableRow extends Error {
  override readonly name = "UnreadableRow";
}

const conflictNames: ReadonlySet<string> = new Set([
  "ConditionalCheckFailedException",
  "TransactionConflictException",
  "TransactionCanceledException",
]);

/**
 * Turns a lost race into StaleRow. A transaction may also be cancelled for other reasons (a throttled table, a bad
 * request): only conditions and conflicts mean that someone else was faster.
 */
export const translateConflict = (error: unknown): unknown => {
  if (!(error instanceof Error) || !conflictNames.has(error.name)) return error;
  if (error.name === "TransactionCanceledException" && !isRace(error)) return error;
  return new StaleRow("the row changed since it was read", { cause: error });
};

const raceCodes: ReadonlySet<string> = new Set([
  "ConditionalCheckFailed",
  "TransactionConflict",
  "None",
]);

const isRace = (error: Error & { CancellationReasons?: readonly { Code?: string }[] }): boolean =>
  error.CancellationReasons?.every(({ Code }) => raceCodes.has(Code ?? "None")) ?? false;
