import type { Finding } from "../domain/findings/finding.ts";
import { finding } from "../domain/findings/make-finding.ts";

/** Whether a parameter of the query says `true`; anything but `true` and `false` is a fault. */
export const flagOf = (
  query: Readonly<Record<string, string | undefined>>,
  name: string,
): { readonly isSet: boolean; readonly findings: readonly Finding[] } => {
  const value = query[name] ?? "false";
  const isKnown = value === "true" || value === "false";
  return {
    isSet: value === "true",
    findings: isKnown
      ? []
      : [
          finding("notOneOf", {
            path: name,
            values: { field: name, allowed: "true、false" },
          }),
        ],
  };
};
