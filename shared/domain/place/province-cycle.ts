import type { Cycle } from "./cycle.ts";

/** One province's evaluation of its counties in one cycle: what its calendar belongs to. */
export interface ProvinceCycle {
  /** Two digits, e.g. `14`. */
  readonly province: string;
  readonly cycle: Cycle;
}
