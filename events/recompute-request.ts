import * as z from "zod";
import { Cycle } from "../shared/domain/place/cycle.ts";
import { CountyCode } from "../shared/domain/place/division.ts";

/** Make this county's status anew from all its claims: sent by reconcile when the two differ. */
export const RecomputeRequest = z.object({ county: CountyCode, cycle: Cycle });
export type RecomputeRequest = z.infer<typeof RecomputeRequest>;
