import { itemsOf } from "../../../shared/domain/framework/framework-items.ts";
import { latestClaims, scoreItem } from "../../../shared/domain/scoring/scoring.ts";
import { documentClaim, framework2021, indicatorClaim } from "../../support/builders.ts";
import { type Bench, quantile } from "../bench.ts";

const readings = { count: "3", rate: "93.2", amount: "12.5", yesNo: "true" } as const;

/** All 38 items with all 69 readings and 76 documents there: the most work a scoring can be. */
export const benchScoring: Bench = async (say, { quick }) => {
  const framework = framework2021();
  const items = itemsOf(framework);
  const claims = latestClaims([
    ...framework.indicators.map(({ id, kind }) =>
      indicatorClaim(id, { value: readings[kind], previous: "9.9" }),
    ),
    ...items.flatMap(({ documents }) => documents.map(({ id }) => documentClaim(id))),
  ]);
  const score = () => items.map((item) => scoreItem(item, claims));
  for (let warmup = 0; warmup < 200; warmup += 1) score();
  const samples = Array.from({ length: quick ? 200 : 2000 }, () => {
    const began = performance.now();
    score();
    return performance.now() - began;
  });
  const median = quantile(samples, 0.5);
  say(
    `median ${median.toFixed(3)} ms · p99 ${quantile(samples, 0.99).toFixed(3)} ms · ${Math.round(1000 / median)} scorings a second`,
  );
};
