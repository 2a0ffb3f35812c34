/** One thing that was measured, as CloudWatch names units. */
interface Measured {
  readonly unit: "Milliseconds" | "Count";
  readonly value: number;
}

/**
 * Figures that CloudWatch reads out of a log line ("Embedded Metric Format specification"), by function: nothing is sent, so
 * a figure costs no request and a function needs no right for it. On one machine they are two fields more in a file.
 */
export const figures = (
  functionName: string,
  at: Date,
  measured: Readonly<Record<string, Measured>>,
) => ({
  FunctionName: functionName,
  ...Object.fromEntries(Object.entries(measured).map(([name, { value }]) => [name, value])),
  _aws: {
    Timestamp: at.getTime(),
    CloudWatchMetrics: [
      {
        Namespace: "Duxue",
        Dimensions: [["FunctionName"]],
        Metrics: Object.entries(measured).map(([Name, { unit: Unit }]) => ({ Name, Unit })),
      },
    ],
  },
});

/** How long something waited since a moment (ISO 8601, or milliseconds since 1970), as such a figure; nothing where nobody knows. */
export const waited = (
  functionName: string,
  name: string,
  since: string | number | undefined,
  at: Date,
): object =>
  since === undefined
    ? {}
    : figures(functionName, at, {
        // Clocks of two services may disagree
        [name]: {
          unit: "Milliseconds",
          value: Math.max(0, at.getTime() - new Date(since).getTime()),
        },
      });
