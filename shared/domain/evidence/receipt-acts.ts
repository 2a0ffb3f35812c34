import * as z from "zod";
import { EvidenceId } from "./evidence.ts";

/** Who took an evidence out and when (ISO 8601, UTC): for good, until somebody brings it back by an act of its own. */
export const Withdrawal = z.object({
  by: z.string(),
  at: z.iso.datetime(),
  reason: z.string().optional(),
  /** The accepted evidence that took its place; `by` registered that one. */
  supersededBy: EvidenceId.optional(),
});
export type Withdrawal = z.infer<typeof Withdrawal>;

/** Who brought a withdrawn evidence back, when and why. From then on its object decides again. */
export const Restoration = z.object({
  by: z.string(),
  at: z.iso.datetime(),
  reason: z.string(),
});
export type Restoration = z.infer<typeof Restoration>;
