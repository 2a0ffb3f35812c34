import * as z from "zod";

/** What a whole round of reconcile found, and put back on a queue: the sum of its comparisons. */
export const Reconciliation = z.strictObject({
  /** Counties that were compared. */
  counties: z.int().nonnegative(),
  /** Evidences that no event had announced, or that never settled. */
  evidence: z.int().nonnegative(),
  /** Counties whose status is not what their claims and decisions give. */
  statuses: z.int().nonnegative(),
  /** Chains of decisions that are not as they were taken; earlier rounds did not say. */
  faults: z.int().nonnegative().optional(),
  /** Objects that the ledger lacked, and has now; earlier rounds did not look. */
  ledger: z.int().nonnegative().optional(),
});
export type Reconciliation = z.infer<typeof Reconciliation>;
