import type { Random } from "../intake/fuzz/random.ts";
import type { Arrival } from "./simulation.ts";

/** When and from where uploads come. */
export interface Profile {
  readonly counties: number;
  readonly evidences: number;
  /** Days of the cycle in which uploads come. */
  readonly days: number;
  /** The part of all that comes on the last day. */
  readonly rush: number;
  /** Office hours of a day. */
  readonly hours: number;
  /** The last moment before the deadline over the mean of its day; the rate rises towards it. */
  readonly peak: number;
  /** The busiest county over the mean, and the mean over the quietest. */
  readonly spread: number;
}

const HOUR_MS = 3_600_000;

export const uploadsOfLastDay = ({ evidences, rush }: Profile): number =>
  Math.round(evidences * rush);

/** Uploads a second at the end of the last day: with x as the part of the day that is over, the rate grows as x^(peak − 1). */
export const peakPerSecond = (profile: Profile): number =>
  (uploadsOfLastDay(profile) * profile.peak) / (profile.hours * 3600);

/** The last day's uploads, moment by moment (a Poisson process), each of a county by the counties' sizes. */
export const lastDay = (profile: Profile, random: Random): (() => Arrival | undefined) => {
  const all = uploadsOfLastDay(profile);
  const county = countyBySize(profile, random);
  let expected = 0;
  return () => {
    expected -= Math.log(1 - fraction(random));
    if (expected >= all) return undefined;
    const part = (expected / all) ** (1 / profile.peak);
    return { at: part * profile.hours * HOUR_MS, county: county() };
  };
};

const FINE = 1_000_000_000;
/** From 0 to below 1. */
export const fraction = (random: Random): number => random.below(FINE) / FINE;

/** Sizes fall evenly, by their logarithms, between the largest and the smallest. */
export const countySizes = ({ counties, spread }: Profile): readonly number[] => {
  const sizes = Array.from(
    { length: counties },
    (_, at) => spread ** (counties === 1 ? 0 : 1 - (2 * at) / (counties - 1)),
  );
  const sum = sizes.reduce((all, size) => all + size, 0);
  return sizes.map((size) => size / sum);
};

const countyBySize = (profile: Profile, random: Random): (() => number) => {
  let upTo = 0;
  const ends = countySizes(profile).map((size) => {
    upTo += size;
    return upTo;
  });
  return () => {
    const at = fraction(random) * upTo;
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 1) > at) high = middle;
      else low = middle + 1;
    }
    return low;
  };
};
