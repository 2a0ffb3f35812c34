import { setImmediate as turn } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Pulse } from "../../../infra/local/pulse.ts";
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

  for (const sk of ["STATUS", "CLAIM#a", "BYTES#1#x", "DECISION#b", "HISTORY#1", "EVIDENCE#x"]) {
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
  let tries = 0;
  const handled: string[] = [];
  const handle = (records: Changes) => {
    if (isDown && keysOf(records).some((key) => key.startsWith("cut-off"))) {
      tries += 1;
      throw new Error("down");
    }
    handled.push(...keysOf(records).filter((key) => key.startsWith("cut-off")));
  };
  const poller = stream.poll({ reader: "cut-off", handle, attempts: 100 });
  await stream.put("cut-off", "CLAIM#1");
  await expect.poll(() => tries).toBeGreaterThan(0);
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
      for (let turns = 5; turns > 0; turns -= 1) await turn();
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

test("it looks again every 50 ms while there is work, every 250 ms after two seconds without, and at once on a beat", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const { pulse, waits } = heldPulse();
  const handled: string[] = [];
  const handle = (records: Changes) => void handled.push(...keysOf(records));
  const poller = stream.poll({ reader: "quick", handle, pulse });
  const nextWait = async (count: number) => {
    await expect.poll(() => waits.length).toBe(count);
    return waits.at(-1);
  };
  const first = await nextWait(1);

  await stream.put("quick", "CLAIM#1");
  first?.end(false);
  const busy = await nextWait(2);
  vi.setSystemTime(Date.now() + 2000);
  busy?.end(false);
  const idle = await nextWait(3);
  await stream.put("quick", "CLAIM#2");
  idle?.end(true);
  await nextWait(4);

  await expect.poll(() => handled.slice(-2)).toEqual(["quick/CLAIM#1", "quick/CLAIM#2"]);
  expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([50, 50, 250, 50]);
  await poller.stop();
  vi.useRealTimers();
});

/** A pulse that beats, or waits out its time, only when a test says so. */
const heldPulse = () => {
  const waits: { readonly milliseconds: number; readonly end: (isBeat: boolean) => void }[] = [];
  const pulse: Pulse = {
    beat: () => waits.at(-1)?.end(true),
    beats: () => 0,
    wait: (milliseconds) => new Promise((end) => waits.push({ milliseconds, end })),
  };
  return { waits, pulse };
};
