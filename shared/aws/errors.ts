/** What adapters throw in our own words; each keeps the SDK's error as its cause. */

/** What an error is about, for the log: ids, codes and counts, never what a row holds (law 9). */
export type ErrorFacts = Readonly<Record<string, string | number>>;

class FactualError extends Error {
  readonly facts: ErrorFacts;
  constructor(message: string, facts: ErrorFacts, options?: ErrorOptions) {
    super(message, options);
    this.facts = facts;
  }
}

/** The row was written by someone else since it was read: read again and decide again. */
export class StaleRow extends FactualError {
  override readonly name = "StaleRow";
}

/** A row of the table does not have the shape we write: a bug or a foreign writer, never a clerk's mistake. */
export class UnreadableRow extends FactualError {
  override readonly name = "UnreadableRow";
}

/** The table will never take these rows as they are: too large, too many, or with text that is none. */
export class UnwritableRow extends FactualError {
  override readonly name = "UnwritableRow";
}

/**
 * Something was put into the bucket past the upload endpoint: it goes to the dead-letter queue for a person to look at. A
 * key that is none of ours may say anything, and is not among the facts.
 */
export class ForeignObject extends FactualError {
  override readonly name = "ForeignObject";
}

/** An object of ours without bytes: a store out of order. */
export class EmptyObject extends FactualError {
  override readonly name = "EmptyObject";
}

const conflictNames: ReadonlySet<string> = new Set([
  "ConditionalCheckFailedException",
  "TransactionConflictException",
  "TransactionCanceledException",
]);

/** What a write of so many rows came to, in our words: a lost race, rows that cannot be written, or something else as it was. */
export const translateWrite = (error: unknown, rows: number): unknown =>
  isUnwritable(error)
    ? new UnwritableRow("the table refuses the rows as they are", { rows }, { cause: error })
    : translateConflict(error, rows);

const unwritableNames: ReadonlySet<string> = new Set([
  "ValidationException",
  "SerializationException",
  "ItemCollectionSizeLimitExceededException",
]);
const unwritableCodes: ReadonlySet<string> = new Set([
  "ValidationError",
  "ItemCollectionSizeLimitExceeded",
]);
const PAYLOAD_TOO_LARGE = 413;

const isUnwritable = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const { CancellationReasons = [], $metadata = {} }: Error & Refusal = error;
  return (
    unwritableNames.has(error.name) ||
    $metadata.httpStatusCode === PAYLOAD_TOO_LARGE ||
    CancellationReasons.some(({ Code = "" }) => unwritableCodes.has(Code))
  );
};

/** What the SDK's errors may say besides. */
interface Refusal {
  readonly CancellationReasons?: readonly { readonly Code?: string }[];
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/**
 * Turns a lost race into StaleRow. A transaction may also be cancelled for other reasons (a throttled table, a bad
 * request): only conditions and conflicts mean that someone else was faster.
 */
const translateConflict = (error: unknown, rows: number): unknown => {
  if (!(error instanceof Error) || !conflictNames.has(error.name)) return error;
  if (error.name === "TransactionCanceledException" && !isRace(error)) return error;
  return new StaleRow("the row changed since it was read", { rows }, { cause: error });
};

const raceCodes: ReadonlySet<string> = new Set([
  "ConditionalCheckFailed",
  "TransactionConflict",
  "None",
]);

const isRace = ({ CancellationReasons }: Error & Refusal): boolean =>
  CancellationReasons?.every(({ Code }) => raceCodes.has(Code ?? "None")) ?? false;
