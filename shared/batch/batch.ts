import type { Logger } from "../log/log.ts";

/** What Lambda takes back from a batch: message ids of a queue, sequence numbers of a stream. The others are done with. */
export interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

export interface BatchWork<Part, Done> {
  readonly parts: readonly Part[];
  readonly work: (part: Part) => Promise<Done>;
  /** The records of a part: they come again together if it fails. */
  readonly identifiers: (part: Part) => readonly string[];
  /**
   * Told once of each part that fails, beside its error; ids and counts only (law 9). The ids of what comes again stand in
   * the line as `comesAgain`: a queue keeps no reason, so by them whoever finds a dead letter finds why it failed.
   */
  readonly failure: {
    readonly message: string;
    readonly facts: (part: Part) => Readonly<Record<string, unknown>>;
  };
  readonly log: Logger;
}

export interface BatchOutcome<Done> {
  /** Of the parts that went well, in order. */
  readonly done: readonly Done[];
  /** Records that come again, in order. */
  readonly failed: readonly string[];
}

/** Each part succeeds or fails by itself, all at the same time: one that fails keeps none of the others. */
export const settleEach = async <Part, Done>({
  parts,
  work,
  identifiers,
  failure,
  log,
}: BatchWork<Part, Done>): Promise<BatchOutcome<Done>> => {
  const settled = await Promise.all(
    parts.map(async (part): Promise<BatchOutcome<Done>> => {
      try {
        return { done: [await work(part)], failed: [] };
      } catch (error) {
        const failed = identifiers(part);
        log.error(failure.message, { ...failure.facts(part), comesAgain: failed, error });
        return { done: [], failed };
      }
    }),
  );
  return {
    done: settled.flatMap(({ done }) => done),
    failed: settled.flatMap(({ failed }) => failed),
  };
};

/** Of a stream, Lambda goes on from the first of these records; of a queue, each comes again by itself. */
export const comeAgain = (identifiers: readonly string[]): BatchAnswer => ({
  batchItemFailures: identifiers.map((itemIdentifier) => ({ itemIdentifier })),
});
