import type { Finding } from "../domain/findings/finding.ts";
import { finding } from "../domain/findings/make-finding.ts";

/** Whether a decision is only to be held against what stands; anything but `true` and `false` is a fault. */
export const dryRunOf = (
  query: Readonly<Record<string, string | undefined>>,
): { readonly isDryRun: boolean; readonly findings: readonly Finding[] } => {
  const { dryRun = "false" } = query;
  const isKnown = dryRun === "true" || dryRun === "false";
  return {
    isDryRun: dryRun === "true",
    findings: isKnown
      ? []
      : [
          finding("notOneOf", {
            path: "dryRun",
            values: { field: "dryRun", allowed: "true、false" },
          }),
        ],
  };
};
