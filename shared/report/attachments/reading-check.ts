import { type CheckResult, sumOfResults } from "../../domain/integrity/check-result.ts";
import type { PlacedFinding } from "../../domain/scoring/criterion-findings.ts";
import type { Status } from "../../domain/status/status.ts";
import { checkNames } from "./check-names.ts";

/**
 * What else was odd when the files were read that scores rest on, file by file: formats, units, registrations. Told from the
 * status alone, since a receipt may have changed since. The narrative's own reading stands on its receipt only.
 */
export const readingCheck = (
  { items }: Status,
  findings: readonly PlacedFinding[],
): CheckResult => {
  const files = new Set(
    items
      .flatMap(({ criteria }) => criteria)
      .flatMap((criterion) => [criterion, ...(criterion.documents ?? [])])
      .flatMap(({ evidenceId }) => evidenceId ?? []),
  );
  const others = findings.filter(({ code }) => !Object.hasOwn(checkNames, code));
  // A status that could not be kept with its findings no longer says which files they were of
  const isLost = others.some(({ code }) => code === "findingsLeftOut");
  const odd = new Set<string>(others.map(({ evidenceId }) => evidenceId));
  return sumOfResults(
    [...files].map((file) => {
      const found = odd.has(file) ? 1 : 0;
      const isJudged = found === 1 || !isLost;
      return { judged: isJudged ? 1 : 0, found, unrecorded: isJudged ? 0 : 1 };
    }),
  );
};
