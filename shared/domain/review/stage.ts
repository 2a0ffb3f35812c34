import * as z from "zod";

/** Where a county's evaluation stands: WORKFLOW section 5, as far as the city's word. */
export const Stage = z.enum(["open", "submitted", "returned", "confirmed"]);
export type Stage = z.infer<typeof Stage>;
