import * as z from "zod";
import { NarrativePart } from "./narrative.ts";

/** What was read of one part of a narrative: its characters as Word counts them, headings and titles included. */
export const ReceiptPart = z.object({ part: NarrativePart, characters: z.int().nonnegative() });
export type ReceiptPart = z.infer<typeof ReceiptPart>;
