import * as z from "zod";

export const NarrativePart = z.enum(["achievements", "practices", "problems", "measures"]);
export type NarrativePart = z.infer<typeof NarrativePart>;

/** The county's own words in the four parts of the report. */
export const Narrative = z.object({
  sections: z.array(z.object({ part: NarrativePart, title: z.string(), text: z.string() })),
});
export type Narrative = z.infer<typeof Narrative>;
