import { Claim } from "../domain/evidence/claim.ts";
import { FACT_CLAIMS_LOOKED_AT, FACTS } from "../domain/evidence/fact.ts";
import type { CountyCycle } from "../domain/place/county-cycle.ts";
import { Decision } from "../domain/scoring/decision.ts";
import { CLAIMS_LOOKED_AT } from "../domain/scoring/standing-claim.ts";
import { prefixed, sortKeys } from "./keys.ts";
import { bodyOf, queryAll, queryPage, type Table } from "./rows.ts";

/** What scores are made from: claims and decisions. */
export const claimRows = (table: Table) => ({
  /** The latest claim on a subject: one row to read, whatever the number of evidences. */
  latestClaim: async (place: CountyCycle, subject: string): Promise<Claim | undefined> => {
    const { rows } = await queryPage(table, {
      ...prefixed(place, sortKeys.claimsOn(subject)),
      newestFirst: true,
      limit: 1,
    });
    return rows.map((row) => bodyOf(row, Claim))[0];
  },

  /** The claims on a subject that a score looks at, the latest first: one page, whatever the number of evidences. */
  latestClaims: async (place: CountyCycle, subject: string): Promise<readonly Claim[]> => {
    const { rows } = await queryPage(table, {
      ...prefixed(place, sortKeys.claimsOn(subject)),
      newestFirst: true,
      limit: CLAIMS_LOOKED_AT,
    });
    return rows.map((row) => bodyOf(row, Claim));
  },

  claims: async (place: CountyCycle): Promise<readonly Claim[]> =>
    (await queryAll(table, prefixed(place, sortKeys.claims))).map((row) => bodyOf(row, Claim)),

  /** The latest claims of facts, of whichever department: one page. */
  factClaims: async (place: CountyCycle): Promise<readonly Claim[]> => {
    const { rows } = await queryPage(table, {
      ...prefixed(place, sortKeys.claimsOn(FACTS)),
      newestFirst: true,
      limit: FACT_CLAIMS_LOOKED_AT,
    });
    return rows.map((row) => bodyOf(row, Claim));
  },

  decisions: async (place: CountyCycle): Promise<readonly Decision[]> =>
    (await queryAll(table, prefixed(place, sortKeys.decisions))).map((row) =>
      bodyOf(row, Decision),
    ),
});
