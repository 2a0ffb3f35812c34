import { expect, test } from "vitest";
import type { Profile } from "./arrivals.ts";
import type { Cloud } from "./cloud-model.ts";
import { shareOf } from "./limit.ts";
import { limitsAt } from "./limits.ts";
import type { PartUnits, UploadUnits } from "./measure-upload.ts";

const part = (change: Partial<PartUnits["calls"]> = {}, ownMs = 10): PartUnits => ({
  calls: {
    ...{ tableReads: 0, readUnits: 0, tableWrites: 0, writeUnits: 0 },
    ...{ bucketReads: 0, bucketWrites: 0, ...change },
  },
  rounds: { tableReads: 0, tableWrites: 0, bucketReads: 0, bucketWrites: 0 },
  ms: ownMs,
  ownMs,
});
const units: UploadUnits = {
  "request-upload": part({ writeUnits: 1 }),
  "ingest-evidence": part({ writeUnits: 6 }),
  "recompute-status": part({ writeUnits: 13 }),
  "keep-ledger": part({ bucketWrites: 2 }),
  putMs: 5,
};
const cloud: Cloud = { units, megabytes: 1, partitions: 4, concurrency: 1000, registrations: 50 };
/** 288,000 uploads on the last day of 8 hours are 10 a second on average, and 20 at its end. */
const profile: Profile = {
  counties: 4,
  evidences: 1_440_000,
  days: 60,
  rush: 0.2,
  hours: 8,
  peak: 2,
  spread: 1,
};
const named = (change: Partial<Profile & Cloud>, what: string) => {
  const limits = limitsAt({ ...profile, ...change }, { ...cloud, ...change });
  const found = limits.find((limit) => limit.what.includes(what));
  return found && { atPeak: found.atPeak, share: shareOf(found) };
};

test("twenty registrations a second are two fifths of the fifty that the stage lets through", () => {
  expect(named({}, "registrations")).toEqual({ atPeak: 20, share: 0.4 });
});

test("of four partitions the busiest writes more than a quarter, for keys do not fall evenly", () => {
  const { atPeak = 0 } = named({ counties: 3000 }, "written by the busiest of 4 partitions") ?? {};

  expect(atPeak).toBeGreaterThan(100);
  expect(atPeak).toBeLessThan(110);
});

test("on one partition the whole table is as hot as that", () => {
  expect(named({ partitions: 1 }, "written by the busiest of 1")).toEqual({
    atPeak: 400,
    share: 0.4,
  });
});

test("the board of a cycle is one key, whatever number of counties there is", () => {
  const [few, many] = [
    named({}, "the board's index"),
    named({ counties: 3000 }, "the board's index"),
  ];

  expect(few).toEqual({ atPeak: 40, share: 0.04 });
  expect(many).toEqual(few);
});

test("the tightest limit stands first: a nation's rush meets the throttle of the stage", () => {
  const [first] = limitsAt({ ...profile, evidences: 5_000_000, counties: 3000, spread: 3 }, cloud);

  expect(first?.what).toContain("API: registrations");
  expect(first && shareOf(first)).toBeCloseTo(1.39, 2);
});

test("with that raised, what comes next is a queue or a partition of our own", () => {
  const raised = { ...cloud, registrations: 5000 };
  const [first] = limitsAt({ ...profile, evidences: 5_000_000, counties: 3000, spread: 3 }, raised);

  expect(first && shareOf(first)).toBeLessThan(1);
  expect(first?.raise).toMatch(/infra\/topology|DynamoDB/);
});
