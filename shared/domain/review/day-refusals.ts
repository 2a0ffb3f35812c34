import { finding } from "../findings/make-finding.ts";
import { type Day, isPast } from "./moments.ts";
import { type Refusal, refusal } from "./refusal.ts";
import type { Situation } from "./situation.ts";

/** Nobody can do anything by a day that is over. */
export const dayRefusals = (
  day: Day | undefined,
  path: string,
  { now }: Pick<Situation, "now">,
): readonly Refusal[] =>
  day !== undefined && isPast(day, now)
    ? [refusal("invalidRequest", finding("dayPast", { path, values: { field: path, day } }))]
    : [];
