import * as z from "zod";

/** Where a county's evaluation stands, as far as the city's word. */
export const Stage = z.enum(["open", "submitted", "returned", "confirmed"]);
export type Stage = z.infer<typeof Stage>;
