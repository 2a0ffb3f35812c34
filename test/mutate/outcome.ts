import * as z from "zod";

const Survivor = z.object({
  line: z.number(),
  column: z.number(),
  mutator: z.string(),
  replacement: z.string(),
  /** False: no test even runs it. */
  isReached: z.boolean(),
});
export type Survivor = Readonly<z.infer<typeof Survivor>>;

/** What became of the mutants of one source. */
export const Outcome = z.object({
  source: z.string(),
  killed: z.number(),
  timedOut: z.number(),
  refused: z.number(),
  survived: z.number(),
  untested: z.number(),
  explained: z.number(),
  survivors: z.array(Survivor).readonly(),
  seconds: z.number(),
});
export type Outcome = Readonly<z.infer<typeof Outcome>> & { readonly isKept: boolean };

type Counts = Pick<Outcome, "killed" | "timedOut" | "refused" | "survived" | "untested">;

const caughtOf = ({ killed, timedOut, refused }: Counts): number => killed + timedOut + refused;

/** Every mutant that has no explanation. */
export const countedOf = (counts: Counts): number =>
  caughtOf(counts) + counts.survived + counts.untested;

/** Percent caught, rounded down; 100 where there is nothing to mutate. */
export const percentOf = (counts: Counts): number => {
  const counted = countedOf(counts);
  return counted === 0 ? 100 : Math.floor((100 * caughtOf(counts)) / counted);
};
