import type { CountyCycle } from "../place/county-cycle.ts";
import type { Framework } from "./framework.ts";

/** A county's cycle with the framework in force in it, by which it is evaluated. */
export interface Evaluation extends CountyCycle {
  readonly framework: Framework;
}

/** A city or a province whose counties are evaluated, by the framework in force in the cycle. */
export interface DivisionEvaluation {
  readonly division: string;
  readonly framework: Framework;
}
