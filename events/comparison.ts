import * as z from "zod";
import { ReconcileRequest } from "./reconcile-request.ts";

const count = z.int().nonnegative();

/** What one request of reconcile found in a county or calendar, and put back on a queue. */
export const Comparison = z.strictObject({
  /** Evidences that were compared. */
  looked: count,
  /** Of these, what came or changed a moment ago and is left to whoever works on it. */
  inFlight: count,
  /** Evidences that no event had announced, or that never settled. */
  evidence: count,
  /** Counties (one at most) whose status is not what their claims and decisions give. */
  statuses: count,
  /** Chains of decisions (one at most) that are not as they were taken. */
  faults: count,
  /** Versions, decisions, receipts and papers that the ledger had nothing of, and has now. */
  ledger: count,
  /** What is left to compare, where it was too much for one run. */
  next: ReconcileRequest.optional(),
});
export type Comparison = z.infer<typeof Comparison>;
