import * as z from "zod";
import type { Criterion } from "./framework.ts";

/**
 * The kinds that criteria have, as scores name them: what is told by kind is a table over these, so that the compiler asks
 * for a new one everywhere. A kind that no edition uses any more stays, for the rows that were scored by it.
 */
export const CriterionKind = z.enum([
  "atLeast",
  "atMost",
  "notBelowPreviousYear",
  "deductPerMissing",
  "deductPerCase",
  "yes",
  "documents",
  "reported",
] satisfies readonly Criterion["kind"][]);
export type CriterionKind = z.infer<typeof CriterionKind>;
