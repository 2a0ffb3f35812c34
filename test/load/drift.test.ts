import { expect, test } from "vitest";
import { driftOf, isWorse } from "./drift.ts";

const ALLOWED = 0.1;
/** As many slices as a run has, of a level and a scatter that goes up and down. */
const slices = (levelAt: (nth: number) => number, scatter = 0): readonly number[] =>
  Array.from({ length: 60 }, (_, nth) => levelAt(nth) + (nth % 2 === 0 ? scatter : -scatter));

test("what stays as it is is not worse at the end", () => {
  const drift = driftOf(slices(() => 50));

  expect(drift).toMatchObject({ first: 50, last: 50, ratio: 1, margin: 0 });
  expect(isWorse(drift, ALLOWED)).toBe(false);
});

test("what grows by a fifth is told, where the noise is small", () => {
  const drift = driftOf(slices((nth) => 50 + nth / 5));

  expect(drift.ratio).toBeCloseTo(61.3 / 50.5, 6);
  expect(isWorse(drift, ALLOWED)).toBe(true);
});

test("a growth that the noise of the run may have made is not held against it", () => {
  const drift = driftOf(slices((nth) => 50 + nth / 6, 25));

  expect(drift.ratio).toBeGreaterThan(1.1);
  expect(drift.margin).toBeGreaterThan(0.4);
  expect(isWorse(drift, ALLOWED)).toBe(false);
});
