/** The identifiers a handler reports as not done (partial batch response); none when it reports nothing. */
export const reportedFailures = (result: unknown): readonly string[] => {
  if (!hasFailures(result)) return [];
  return result.batchItemFailures.flatMap((failure) =>
    hasIdentifier(failure) ? [failure.itemIdentifier] : [],
  );
};

const hasFailures = (
  result: unknown,
): result is { readonly batchItemFailures: readonly unknown[] } =>
  typeof result === "object" &&
  result !== null &&
  "batchItemFailures" in result &&
  Array.isArray(result.batchItemFailures);

const hasIdentifier = (failure: unknown): failure is { readonly itemIdentifier: string } =>
  typeof failure === "object" &&
  failure !== null &&
  "itemIdentifier" in failure &&
  typeof failure.itemIdentifier === "string";
