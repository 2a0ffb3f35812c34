import * as z from "zod";
import { DecimalText } from "../decimal.ts";

const Value = z.union([DecimalText, z.enum(["true", "false"])]);

/**
 * What was read of one indicator, so that a clerk can lay it beside the file: the reading that counts and the place it
 * stands at. `written` is there where the file has it otherwise: in another unit, with a sign or separators, or stated
 * beside a numerator and a denominator that the rate was computed from.
 */
export const ReceiptReading = z.object({
  indicator: z.string(),
  value: Value,
  at: z.string(),
  written: z.string().optional(),
  previous: DecimalText.optional(),
  previousWritten: z.string().optional(),
  numerator: DecimalText.optional(),
  denominator: DecimalText.optional(),
});
export type ReceiptReading = z.infer<typeof ReceiptReading>;
