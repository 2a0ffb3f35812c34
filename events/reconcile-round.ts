import * as z from "zod";
import { GraceSeconds, ReconcileRequest, RoundScope } from "./reconcile-request.ts";

/** Begin a round other than the clock's: a machine that starts again asks so, and `npm run reconcile`. */
export const ReconcileRound = z.strictObject({
  round: z.strictObject({
    scope: RoundScope,
    graceSeconds: GraceSeconds,
    /** Who asks for each place: the queue, or the caller, who is given the requests. */
    by: z.enum(["queue", "caller"]),
  }),
});
export type ReconcileRound = z.infer<typeof ReconcileRound>;

/** A round as it was begun. */
export const RoundBegun = z.strictObject({
  round: z.iso.datetime(),
  scope: RoundScope,
  /** Counties and calendars that are compared in it. */
  places: z.int().nonnegative(),
  /** What the caller asks for, one by one; none where the queue does. */
  requests: z.array(ReconcileRequest),
});
export type RoundBegun = z.infer<typeof RoundBegun>;
