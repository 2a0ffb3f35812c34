import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import {
  type Changes,
  claims,
  keysOf,
  startTestStream,
  type TestStream,
} from "../../support/stream.ts";

let stream: TestStream;
beforeAll(async () => {
  stream = await startTestStream();
});
afterAll(() => stream.stop());
afterEach(() => stream.stopPollers());

test("the filter passes claims and decisions only", async () => {
  const seen: string[] = [];
  const poller = stream.poll({
    reader: "filter",
    handle: (records) => void seen.push(...keysOf(records)),
  });

  for (const sk of ["STATUS", "CLAIM#a", "SCORE#1.1", "DECISION#b", "HISTORY#1", "EVIDENCE#x"]) {
    await stream.put("filter", sk);
  }

  await expect.poll(() => seen).toEqual(["filter/CLAIM#a", "filter/DECISION#b"]);
  await poller.stop();
});

test("a restart goes on behind the last record that was done", async () => {
  const first: string[] = [];
  const poller = stream.poll({
    reader: "restart",
    handle: (records) => void first.push(...keysOf(records)),
  });
  await stream.put("restart", "CLAIM#before");
  await expect.poll(() => first).toContain("restart/CLAIM#before");
  await poller.stop();
  await stream.put("restart", "CLAIM#between");

  const second: string[] = [];
  const again = stream.poll({
    reader: "restart",
    handle: (records) => void second.push(...keysOf(records)),
  });

  await expect.poll(() => second).toEqual(["restart/CLAIM#between"]);
  await again.stop();
});

test("a batch that was cut off by a stop is handled again at the next start", async () => {
  let isDown = true;
  const handled: string[] = [];
  const handle = (records: Changes) => {
    if (isDown && keysOf(records).some((key) => key.startsWith("cut-off"))) throw new Error("down");
    handled.push(...keysOf(records).filter((key) => key.startsWith("cut-off")));
  };
  const poller = stream.poll({ reader: "cut-off", handle, attempts: 100 });
  await stream.put("cut-off", "CLAIM#1");
  await new Promise((resolve) => setTimeout(resolve, 300));
  await poller.stop();
  expect(handled).toEqual([]);

  isDown = false;
  const again = stream.poll({ reader: "cut-off", handle });

  await expect.poll(() => handled).toEqual(["cut-off/CLAIM#1"]);
  await again.stop();
});

test("records of one county are handled in order and never at the same time, counties beside each other", async () => {
  const running = new Set<string>();
  const order = new Map<string, string[]>();
  let overlaps = 0;
  let most = 0;
  const poller = stream.poll({
    reader: "order",
    batchSize: 4,
    handle: async (records: Changes) => {
      const counties = new Set(records.map(({ dynamodb: { Keys } }) => Keys.pk.S));
      for (const county of counties) {
        if (running.has(county)) overlaps += 1;
        running.add(county);
      }
      most = Math.max(most, running.size);
      await new Promise((resolve) => setTimeout(resolve, 5));
      for (const {
        dynamodb: { Keys },
      } of records) {
        order.set(Keys.pk.S, [...(order.get(Keys.pk.S) ?? []), Keys.sk.S]);
      }
      for (const county of counties) running.delete(county);
    },
  });

  const counties = ["140105", "140524", "140602", "141121"];
  await Promise.all(counties.map((county) => stream.putMany(county, 25)));

  const expected = claims(25);
  await expect
    .poll(() => counties.map((county) => order.get(county)?.length ?? 0), { timeout: 5000 })
    .toEqual([25, 25, 25, 25]);
  await poller.stop();
  for (const county of counties) expect(order.get(county)).toEqual(expected);
  expect(overlaps).toBe(0);
  expect(most).toBeGreaterThan(1);
});

test("a change is handed over within milliseconds while there is work, and on a beat when idle", async () => {
  const times = new Map<string, number>();
  const poller = stream.poll({
    reader: "quick",
    handle: (records) => {
      for (const key of keysOf(records)) times.set(key, performance.now());
    },
  });
  await stream.put("quick", "CLAIM#warm");
  await expect.poll(() => times.has("quick/CLAIM#warm")).toBe(true);

  const delays: number[] = [];
  for (let n = 0; n < 10; n += 1) {
    await stream.put("quick", `CLAIM#${n}`);
    const written = performance.now();
    await expect.poll(() => times.has(`quick/CLAIM#${n}`), { interval: 1 }).toBe(true);
    delays.push((times.get(`quick/CLAIM#${n}`) ?? 0) - written);
  }
  await poller.stop();

  expect(delays.toSorted((a, b) => a - b)[5]).toBeLessThan(50);
});
