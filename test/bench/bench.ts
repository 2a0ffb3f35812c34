/** One part of the bench: prints its own table. `quick` takes fewer samples, for a run that only has to be true. */
export type Bench = (
  say: (line: string) => void,
  options: { readonly quick: boolean; readonly prices?: string | undefined },
) => Promise<void>;

/** The value below which the given share of the samples lies. */
export const quantile = (samples: readonly number[], share: number): number => {
  const sorted = samples.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};
