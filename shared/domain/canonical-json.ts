/** JSON with object keys in order, so that equal values give equal text however they were built or stored. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, nested: unknown) =>
    nested !== null && typeof nested === "object" && !Array.isArray(nested)
      ? // Stryker disable next-line EqualityOperator,NumericLiteral: no two keys are equal, and of an order only the sign counts
        Object.fromEntries(Object.entries(nested).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : nested,
  );
