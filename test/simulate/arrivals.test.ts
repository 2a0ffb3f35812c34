import { expect, test } from "vitest";
import { randomOf } from "../intake/fuzz/random.ts";
import { countySizes, lastDay, type Profile, peakPerSecond } from "./arrivals.ts";

const profile: Profile = {
  counties: 5,
  evidences: 100_000,
  days: 60,
  rush: 0.2,
  hours: 8,
  peak: 2,
  spread: 4,
};
const HOUR_MS = 3_600_000;

const all = () => {
  const next = lastDay(profile, randomOf(1));
  const arrivals = [];
  for (let each = next(); each !== undefined; each = next()) arrivals.push(each);
  return arrivals;
};

test("the last day has its part of all uploads, in order, within its hours", () => {
  const moments = all().map(({ at }) => at);

  expect(moments.length).toBeGreaterThan(19_500);
  expect(moments.length).toBeLessThan(20_500);
  expect(moments).toEqual(moments.toSorted((one, other) => one - other));
  expect(moments.at(-1)).toBeLessThan(8 * HOUR_MS);
});

test("towards the deadline twice as many come as on average of the day", () => {
  const lastHour = all().filter(({ at }) => at > 7 * HOUR_MS).length;

  // From 7/8 to 8/8 of the day, with x² of all before x
  expect(lastHour / 20_000).toBeCloseTo(1 - (7 / 8) ** 2, 1);
  expect(peakPerSecond(profile)).toBeCloseTo((2 * 20_000) / (8 * 3600), 6);
});

test("the largest county files as many times the middle one as is said, and all of them make one", () => {
  const sizes = countySizes(profile);

  expect((sizes[0] ?? 0) / (sizes[2] ?? 1)).toBeCloseTo(4, 6);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeCloseTo(1, 6);
});
