import * as z from "zod";
import { EvidenceId } from "../shared/domain/evidence/evidence.ts";
import { Cycle } from "../shared/domain/place/cycle.ts";
import { CountyCode, Scope } from "../shared/domain/place/division.ts";

/** Where one page of telling again ended; what is given back goes into the next request as it is. */
export const RetellPlace = z.discriminatedUnion("list", [
  z.strictObject({
    list: z.literal("versions"),
    county: CountyCode,
    /** Versions below this one are left. */
    before: z.int().positive().optional(),
  }),
  z.strictObject({
    list: z.literal("rejections"),
    county: CountyCode,
    /** Receipts below this one are left. */
    after: EvidenceId.optional(),
  }),
]);
export type RetellPlace = z.infer<typeof RetellPlace>;

/**
 * Asks publish-changes to tell once more what the table says has happened: status versions and rejected evidence of the
 * counties of a division, with the ids they were first told by. Sent by `npm run retell` when events were lost (law 5).
 */
export const RetellRequest = z.strictObject({
  retell: z.strictObject({
    division: Scope,
    cycle: Cycle,
    /** The least version that is told. */
    fromVersion: z.int().positive().optional(),
    /** Only what happened then or later (ISO 8601, UTC). */
    since: z.iso.datetime().optional(),
    /** Says what would be told, and tells nobody. */
    dryRun: z.boolean(),
    from: RetellPlace.optional(),
  }),
});
export type RetellRequest = z.infer<typeof RetellRequest>;
