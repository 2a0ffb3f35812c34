import type { Cycle } from "./cycle.ts";
import type { CountyCode } from "./division.ts";

/** One county's evaluation in one cycle: what evidence, status, history and report belong to. */
export interface CountyCycle {
  readonly county: CountyCode;
  readonly cycle: Cycle;
}
