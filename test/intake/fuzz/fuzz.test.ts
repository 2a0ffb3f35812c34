import { expect, test } from "vitest";
import { fuzzIntake } from "./fuzz-intake.ts";

/** The whole hundred thousand is `node test/intake/fuzz/main.ts`. */
const RUNS = 1_000;

test(`${RUNS} mutated files end as claims or findings`, { timeout: 120_000 }, async () => {
  const report = await fuzzIntake(RUNS);

  expect(report.files).toBe(RUNS);
  expect(report.accepted).toBeGreaterThan(RUNS / 20);
  expect(report.codes.size).toBeGreaterThan(20);
});
