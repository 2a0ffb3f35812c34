/** How the table's stream is read: at once, in batches, with a bounded number of tries. */
export const streamed = { kind: "stream", batchSize: 100, windowSeconds: 0, attempts: 10 } as const;
