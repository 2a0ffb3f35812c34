import * as z from "zod";
import { DecimalText } from "../decimal.ts";
import { EvidenceId } from "../evidence/evidence.ts";
import { Reason } from "./said.ts";

/** An indicator's id, or `documents` for the required documents of an item. */
const CriterionName = z.string().min(1).max(80);
const points = z.string().regex(/^\d{1,3}\.\d{2}$/);
const reading = z.union([DecimalText, z.enum(["true", "false"])]);
const common = {
  criterion: CriterionName,
  reason: Reason,
  evidence: z.array(EvidenceId).max(10).optional(),
};

/**
 * What a reviewer corrects of one criterion, exactly one of: a reading (scored anew by the one scoring function), a document
 * that does not count, or, as the last resort, the points outright.
 */
export const Adjustment = z.union([
  z.strictObject({ ...common, reading, previous: DecimalText.optional() }),
  z.strictObject({ ...common, reject: z.string().min(1).max(80) }),
  z.strictObject({ ...common, points }),
]);
export type Adjustment = z.infer<typeof Adjustment>;

/** The same as a gate keeps it: what it does to the points, without the words, which stand in the decision. */
export const KeptAdjustment = z.object({
  criterion: CriterionName,
  reading: reading.optional(),
  previous: DecimalText.optional(),
  reject: z.string().optional(),
  points: points.optional(),
});
export type KeptAdjustment = z.infer<typeof KeptAdjustment>;

export const keptAdjustment = (adjustment: Adjustment): KeptAdjustment => {
  const { reason: _, evidence: _0, ...kept } = adjustment;
  return kept;
};
