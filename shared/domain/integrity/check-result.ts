/**
 * What one check made of all that a status rests on (law 12): places judged, places found at fault, and places that it ought
 * to have judged but whose rows are of a time that does not say.
 */
export interface CheckResult {
  readonly judged: number;
  readonly found: number;
  readonly unrecorded: number;
}

export const nothingJudged: CheckResult = { judged: 0, found: 0, unrecorded: 0 };

export const sumOfResults = (results: readonly CheckResult[]): CheckResult =>
  results.reduce(
    (sum, each) => ({
      judged: sum.judged + each.judged,
      found: sum.found + each.found,
      unrecorded: sum.unrecorded + each.unrecorded,
    }),
    nothingJudged,
  );
