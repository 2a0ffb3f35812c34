import { Decision, MOST_DECISIONS } from "../../../shared/domain/review/decision.ts";
import { foldDecisions } from "../../../shared/domain/review/fold.ts";
import { makeReview } from "../../../shared/domain/review/review.ts";
import { sayings } from "../../../shared/domain/review/sayings.ts";
import {
  city,
  decided,
  leader,
  office,
  type ReviewedCounty,
  reason,
  type Step,
  situationOf,
} from "../../support/review-builders.ts";
import {
  checks,
  confirms,
  corrects,
  givesBack,
  openCounty,
  signs,
} from "../../support/review-steps.ts";
import { type Bench, quantile } from "../bench.ts";

/** A round of an evaluation that never ends: all checked and signed, one item corrected, all confirmed, one given back. */
const round: readonly Step[] = [
  [office, { kind: "assigned", items: ["5.1"], lead: "education", assist: ["finance"] }],
  [office, { kind: "selfAssessed", item: "5.1", points: "2.50", note: reason }],
  [office, checks()],
  [leader, signs()],
  [city, corrects("5.1", { criterion: "primaryVariationCoefficient", reading: "0.7" })],
  [city, confirms()],
  [city, { kind: "urged", text: reason }],
  [city, givesBack("city", ["5.1"])],
];

/** As many decisions as a county-cycle can have, each one that was permitted. */
const fullCounty = (): ReviewedCounty => {
  let county = openCounty();
  while (county.decisions.length + round.length <= MOST_DECISIONS)
    county = decided(county, ...round);
  return county;
};

/** What a county's decisions come to, at their most, beside reading the same rows as JSON. */
export const benchReview: Bench = async (say, { quick }) => {
  const county = fullCounty();
  const { decisions } = county;
  const text = JSON.stringify(decisions);
  const situation = situationOf(county, city);
  const samples = quick ? 20 : 100;
  const floor = medianOf(samples, () => JSON.parse(text));
  say(
    `${decisions.length} decisions, ${Math.round(text.length / 1024)} kB; JSON.parse of them ${floor.toFixed(1)} ms`,
  );
  const parts: Readonly<Record<string, () => unknown>> = {
    "fold (aim 50 ms)": () => foldDecisions(decisions),
    "rows read by their schema": () => decisions.map((each) => Decision.parse(each)),
    "words for the review": () => sayings(decisions),
    "review of 38 items": () => makeReview(situation),
  };
  for (const [name, run] of Object.entries(parts)) {
    const median = medianOf(samples, run);
    say(
      `${name}: median ${median.toFixed(1)} ms · ${(median / floor).toFixed(1)} times JSON.parse`,
    );
  }
};

const medianOf = (count: number, run: () => unknown): number => {
  for (let warmup = 0; warmup < 10; warmup += 1) run();
  const samples = Array.from({ length: count }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  });
  return quantile(samples, 0.5);
};
