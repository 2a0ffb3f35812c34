import * as z from "zod";

/** What a round of reconcile found, and put back on a queue. */
export const Reconciliation = z.strictObject({
  /** Counties that were compared. */
  counties: z.int().nonnegative(),
  /** Evidences that no event had announced, or that never settled. */
  evidence: z.int().nonnegative(),
  /** Counties whose status is not what their claims and decisions give. */
  statuses: z.int().nonnegative(),
});
export type Reconciliation = z.infer<typeof Reconciliation>;
