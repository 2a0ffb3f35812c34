import { expect, test } from "vitest";
import { runs as runsOf } from "../../support/thorough.ts";
import { fuzzIntake } from "./fuzz-intake.ts";
import { joined, nothingYet } from "./fuzz-report.ts";
import { mutantOf, type Spread } from "./mutant-of.ts";
import { handedSeeds, mixedSeeds, type Seed } from "./seeds.ts";

/** The whole hundred thousand is `npm run fuzz`, and `npm run fuzz -- --cases` of each handed case. */
const RUNS = runsOf({ usual: 400, all: 1_000 });

const fuzz = async (seeds: readonly Seed[], spread: Spread) => {
  let report = nothingYet;
  const runs = Array.from({ length: RUNS }, (_, run) => run);
  for await (const each of fuzzIntake({ seeds, spread, runs })) report = joined(report, each);
  return report;
};

test(`${RUNS} mutated files end as claims or findings`, async () => {
  const report = await fuzz(await mixedSeeds(), "mixed");

  expect(report.faults).toEqual([]);
  expect(report.files).toBe(RUNS);
  expect(report.accepted).toBeGreaterThan(RUNS / 20);
  expect(Object.keys(report.codes).length).toBeGreaterThan(20);
});

test(`${RUNS} mutants of the handed cases, of each as many, do no harm`, async () => {
  const report = await fuzz(handedSeeds(), "inTurn");

  expect(report.faults).toEqual([]);
  expect(report.files).toBe(RUNS);
});

test("a run makes the same mutant every time", async () => {
  const seeds = await mixedSeeds();
  const of = (run: number, spread: Spread) => {
    const { seed, input } = mutantOf(seeds, run, spread);
    return `${seed} ${input.registration.sha256}`;
  };

  for (let run = 0; run < 200; run++)
    for (const spread of ["mixed", "inTurn"] as const)
      expect(of(run, spread)).toBe(of(run, spread));
});
