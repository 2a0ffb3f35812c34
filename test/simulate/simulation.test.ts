import { expect, test } from "vitest";
import { simulate } from "./simulation.ts";
import { lineOf, type Station } from "./station.ts";

const station = (change: Partial<Station>): Station => ({
  name: "s",
  lines: 1,
  servers: 1,
  batch: 1,
  delayMs: 0,
  batchMs: () => 100,
  ...change,
});
/** The last one: what it has done with counts. */
const counting = (change: Partial<Station> = {}): Station => station({ counts: true, ...change });

/** Uploads at these moments, each of the county of its place in the list. */
const arriving = (moments: readonly number[], countyOf = (nth: number) => nth) => {
  let nth = 0;
  return () => {
    const at = moments[nth];
    if (at === undefined) return undefined;
    nth += 1;
    return { at, county: countyOf(nth - 1) };
  };
};
const rounded = (waits: readonly number[]) => waits.map((wait) => Math.round(wait));

test("one after the other, each waits for those before it", () => {
  const { waits, endedAt } = simulate({
    stations: [counting()],
    arrivals: arriving([0, 0, 0, 250]),
  });

  expect(waits).toEqual([100, 200, 300, 150]);
  expect(endedAt).toBe(400);
});

test("two copies take two at a time, and a third has to wait", () => {
  const { waits, stations } = simulate({
    stations: [counting({ servers: 2 })],
    arrivals: arriving([0, 0, 0]),
  });

  expect(waits).toEqual([100, 100, 200]);
  expect(stations.get("s")).toMatchObject({ mostBusy: 2, mostWaiting: 1, batches: 3 });
});

test("a batch takes what waits, and no more than it may", () => {
  const { waits, stations } = simulate({
    stations: [counting({ batch: 2 })],
    arrivals: arriving([0, 10, 20, 30]),
  });

  expect(waits).toEqual([100, 190, 180, 270]);
  expect(stations.get("s")?.batches).toBe(3);
});

test("uploads of one county in one batch are one version", () => {
  const { stations } = simulate({
    stations: [counting({ batch: 10, batchMs: (_, counties) => 100 * counties })],
    arrivals: arriving([0, 10, 20, 30], () => 7),
  });

  expect(stations.get("s")).toMatchObject({ batches: 2, counties: 2, busyMs: 200 });
});

test("counties of one line wait for each other, those of another do not", () => {
  const stations = [counting({ lines: 2 })];
  const counties = Array.from({ length: 20 }, (_, nth) => nth);
  const onFirst = counties.filter((county) => lineOf(county, 2) === 0);
  const onSecond = counties.filter((county) => lineOf(county, 2) === 1);

  const [same, others] = [
    simulate({ stations, arrivals: arriving([0, 0], (nth) => onFirst[nth] ?? 0) }),
    simulate({ stations, arrivals: arriving([0, 0], (nth) => [onFirst, onSecond][nth]?.[0] ?? 0) }),
  ];

  expect([same.waits, others.waits]).toEqual([
    [100, 200],
    [100, 100],
  ]);
});

test("people wait from the answered PUT on, over every station and what lies between them", () => {
  const stations = [
    station({ name: "put", stores: true }),
    station({ name: "ingest", delayMs: 1000, batchMs: () => 20 }),
    counting({ name: "count", delayMs: 125, batchMs: () => 30 }),
  ];

  const { waits, late } = simulate({ stations, arrivals: arriving([0]), deadline: 99 });

  expect(rounded(waits)).toEqual([1175]);
  expect(late).toBe(1);
});

test("one processor for two stations lets one of them work at a time", () => {
  const alone = simulate({
    stations: [station({ name: "put", stores: true }), counting({ name: "count" })],
    arrivals: arriving([0, 0]),
    processors: 1,
  });

  expect(alone.endedAt).toBe(400);
});

test("clients that wait for their last one are as fast as the station lets them", () => {
  let begun = 0;
  const next = (at: number) => (begun++ < 50 ? { at, county: begun } : undefined);
  const { endedAt, waits } = simulate({
    stations: [counting({ servers: 2 })],
    arrivals: () => (begun < 4 ? next(0) : undefined),
    onCounted: next,
  });

  expect(waits).toHaveLength(50);
  expect(endedAt).toBe(2500);
});
