import type { Claim } from "../domain/evidence/claim.ts";
import { FACT_CLAIMS_LOOKED_AT, FACTS } from "../domain/evidence/fact.ts";
import type { CountyCycle } from "../domain/place/county-cycle.ts";
import { CLAIMS_LOOKED_AT } from "../domain/scoring/standing-claim.ts";
import { claimKind } from "./row-kinds/claim.ts";
import { queryAll, queryPage, type Table } from "./rows.ts";

/** What scores are made from. */
export const claimRows = (table: Table) => ({
  /** The latest claim on a subject: one row to read, whatever the number of evidences. */
  latestClaim: async (place: CountyCycle, subject: string): Promise<Claim | undefined> => {
    const { rows } = await queryPage(table, {
      ...claimKind.query(place, { subject }),
      newestFirst: true,
      limit: 1,
    });
    return rows.map(claimKind.read)[0];
  },

  /** The claims on a subject that a score looks at, the latest first: one page, whatever the number of evidences. */
  latestClaims: async (place: CountyCycle, subject: string): Promise<readonly Claim[]> => {
    const { rows } = await queryPage(table, {
      ...claimKind.query(place, { subject }),
      newestFirst: true,
      limit: CLAIMS_LOOKED_AT,
    });
    return rows.map(claimKind.read);
  },

  claims: async (place: CountyCycle): Promise<readonly Claim[]> =>
    (await queryAll(table, claimKind.query(place))).map(claimKind.read),

  /** The latest claims of facts, of whichever department: one page. */
  factClaims: async (place: CountyCycle): Promise<readonly Claim[]> => {
    const { rows } = await queryPage(table, {
      ...claimKind.query(place, { subject: FACTS }),
      newestFirst: true,
      limit: FACT_CLAIMS_LOOKED_AT,
    });
    return rows.map(claimKind.read);
  },
});
