import * as z from "zod";

/** The parts that the built-in edition knows; an edition may name others (framework/report-parts.ts). */
export const NarrativePart = z.enum([
  "overview",
  "achievements",
  "practices",
  "problems",
  "measures",
]);
export type NarrativePart = z.infer<typeof NarrativePart>;
