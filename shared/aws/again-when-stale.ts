import { type ErrorFacts, StaleRow } from "./errors.ts";

/** Lost races in a row before somebody has to try again; each means that another writer got further. */
const ATTEMPTS = 10;

/** Reads and decides again each time that its write came too late (law 2). Throws StaleRow in the end. */
export const againWhenStale = async <Done>(
  facts: ErrorFacts,
  work: () => Promise<Done>,
): Promise<Done> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StaleRow)) throw error;
    }
  }
  throw new StaleRow("the evidence kept changing", facts);
};
