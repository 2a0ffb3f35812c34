import * as z from "zod";
import { EvidenceId } from "../shared/domain/evidence/evidence.ts";
import { Cycle } from "../shared/domain/place/cycle.ts";
import { CountyCode } from "../shared/domain/place/division.ts";

/** `full`: all that a county has. `recent`: evidence of the last day, and what hangs on it. */
export const RoundScope = z.enum(["full", "recent"]);
export type RoundScope = z.infer<typeof RoundScope>;

/** How long something may be under way before it counts as lost; 0: nothing is waited for. */
export const GraceSeconds = z.int().nonnegative();

/** A county's evaluation, or the calendar of a province. */
const Place = z.union([
  z.strictObject({ county: CountyCode, cycle: Cycle }),
  z.strictObject({ province: z.string().regex(/^\d{2}$/), cycle: Cycle }),
]);

/** Where a comparison goes on that was too long for one run: after which evidence, and what was seen until then. */
const Cursor = z.strictObject({
  after: EvidenceId,
  looked: z.int().nonnegative(),
  inFlight: z.int().nonnegative(),
});
export type Cursor = z.infer<typeof Cursor>;

/**
 * Compare one place: sent for each by the start of a round, by a comparison that goes on, or by an operator who waits for the
 * answer. It may come twice and late: what is compared is what there is then.
 */
export const ReconcileRequest = z.strictObject({
  /** When its round began (ISO 8601, UTC), which is the round's name; `recent` is reckoned from it. */
  round: z.iso.datetime(),
  scope: RoundScope,
  graceSeconds: GraceSeconds,
  place: Place,
  cursor: Cursor.optional(),
});
export type ReconcileRequest = z.infer<typeof ReconcileRequest>;
