import * as z from "zod";
import { DecimalText } from "../../domain/decimal.ts";

const Reported = z.strictObject({ indicators: z.int(), of: z.int() });

const CountyLine = z.strictObject({
  county: z.string(),
  name: z.string(),
  /** Whether anything accepted counts for it. Who has not filed has no score and no rank. */
  filed: z.boolean(),
  /** Counties of equal score share the rank of the first of them; the next one counts them all: 1, 2, 2, 4. */
  rank: z.int().positive().optional(),
  /** Of `points` of the summary. */
  score: DecimalText.optional(),
  grade: z.string(),
  vetoes: z.array(z.string()),
  /** Not signed off by the county's government. */
  provisional: z.boolean(),
  reported: Reported,
  /** The status that all of this comes from; 0 is of a county of which nothing was ever filed. */
  version: z.int().nonnegative(),
  updatedAt: z.iso.datetime().optional(),
  /** Edition it was scored by: `shanxi-county-2021@1`. */
  framework: z.string(),
});
export type CountyLine = z.infer<typeof CountyLine>;

/** Over the counties that filed, of `points` at most. */
const Scores = z.strictObject({
  average: DecimalText,
  median: DecimalText,
  highest: DecimalText,
  lowest: DecimalText,
});
export type Scores = z.infer<typeof Scores>;

const Counties = z.array(z.string());

const ItemTallyLine = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Counties that filed and whose edition has the item: what the shares are of. */
  counties: z.int().positive(),
  losing: Counties,
  /** Of those that lost points, the ones that reported nothing on it. */
  unreported: z.int().nonnegative(),
  /** What these counties earned of all the points they could, in per cent. */
  earned: DecimalText,
});
export type ItemTallyLine = z.infer<typeof ItemTallyLine>;

const VetoLine = z.strictObject({
  id: z.string(),
  name: z.string(),
  basis: z.enum(["reading", "declared"]),
  /** Counties whose reading is known; absent where a veto is declared by people. */
  judged: z.int().nonnegative().optional(),
  fired: z.array(
    z.strictObject({
      county: z.string(),
      /** With its unit; absent where it was declared. */
      reading: z.string().optional(),
      effect: z.string(),
    }),
  ),
});
export type VetoLine = z.infer<typeof VetoLine>;

/** Of a province's cities. */
const CityLine = z.strictObject({
  division: z.string(),
  name: z.string(),
  counties: z.int(),
  filed: z.int(),
  signedOff: z.int(),
  vetoed: z.int(),
  scores: Scores.optional(),
});
export type CityLine = z.infer<typeof CityLine>;

/** What a summary says, for machines: counties by code, each figure from the statuses that `counties` names. */
export const SummaryFigures = z.strictObject({
  division: z.string(),
  name: z.string(),
  cycle: z.string(),
  /** Of the framework that the summary is told by. */
  framework: z.string(),
  /** What scores, averages and bands are of. */
  points: DecimalText,
  /** Counties whose frameworks have other totals: their scores are told in shares of 100. */
  converted: z.boolean(),
  counts: z.strictObject({ counties: z.int(), filed: z.int(), signedOff: z.int() }),
  scores: Scores.optional(),
  /** Ranked ones first, then those that filed nothing. */
  counties: z.array(CountyLine),
  grades: z.array(z.strictObject({ grade: z.string(), counties: Counties })),
  /** From `from` on and below `below`; the highest one has no `below`. */
  bands: z.array(
    z.strictObject({ from: DecimalText, below: DecimalText.optional(), counties: Counties }),
  ),
  /** The item that most counties lost points on first. */
  items: z.array(ItemTallyLine),
  vetoes: z.array(VetoLine),
  /** Of a province. */
  cities: z.array(CityLine).optional(),
});
export type SummaryFigures = z.infer<typeof SummaryFigures>;
