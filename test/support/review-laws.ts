import fc from "fast-check";
import type { ReviewedCounty } from "./review-builders.ts";
import { programs } from "./review-programs.ts";
import { type Happened, runReview } from "./run-review-program.ts";
import { runs } from "./thorough.ts";

const numRuns = runs({ usual: 30, all: 1000 });

/** Whatever happens to an evaluation, this holds after each step of it. */
export const always = (check: (happened: Happened, all: readonly Happened[]) => void): void =>
  fc.assert(
    fc.property(programs, (program) => {
      const all = runReview(program);
      for (const happened of all) check(happened, all);
    }),
    { numRuns },
  );

/** Whatever has happened to an evaluation, this holds in the end, with anything else that is drawn. */
export const atLast = <Drawn = undefined>(
  check: (county: ReviewedCounty, drawn: Drawn, all: readonly Happened[]) => void,
  drawing: fc.Arbitrary<Drawn>,
): void =>
  fc.assert(
    fc.property(programs, drawing, (program, drawn) => {
      const all = runReview(program);
      const county = all.at(-1)?.after;
      if (county) check(county, drawn, all);
    }),
    { numRuns },
  );
