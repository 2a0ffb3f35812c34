import * as z from "zod";

/** What was read of one part of a narrative: its characters as Word counts them, headings and titles included. `part` is its id in the edition. */
export const ReceiptPart = z.object({ part: z.string(), characters: z.int().nonnegative() });
export type ReceiptPart = z.infer<typeof ReceiptPart>;
