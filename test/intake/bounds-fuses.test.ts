import { expect, test, vi } from "vitest";
import { fusesFor } from "../../shared/intake/extraction/extract.ts";
import type { FileToExtract } from "../../shared/intake/extraction/extracted.ts";
import { fuseLimits } from "../../shared/intake/extraction/limits.ts";
import { startThread } from "../../shared/intake/extraction/thread.ts";
import { type Fuse, type Fuses, watchThread } from "../../shared/intake/extraction/watch-thread.ts";
import { docx, paragraph } from "../support/document-builders.ts";
import { contentTypes } from "../support/extraction.ts";

const megabytes = (count: number) => count << 20;
const ordinary = fusesFor(0);

/** How a document that is much work ends under the fuses given. */
const endUnder = async (fuses: Partial<Fuses>, heapMegabytes?: number): Promise<string> => {
  const file: FileToExtract = {
    format: "docx",
    contentType: contentTypes.docx,
    bytes: docx(paragraph("字".repeat(100)).repeat(20_000)),
  };
  const outcome = await startThread(heapMegabytes).ask(file, { ...ordinary, ...fuses });
  return outcome.kind === "ended" ? outcome.by : outcome.kind;
};

test("within its fuses a document that is much work is read", async () => {
  expect(await endUnder({})).toBe("extracted");
});

test.each([
  ["cpuTime", { cpuMilliseconds: 0.01 }],
  ["memory", { memoryBytes: 1 }],
] as const)("the fuse %s ends the thread and is told", async (fuse, changed) => {
  expect(await endUnder(changed)).toBe(fuse);
});

test("a thread that runs out of its heap ended by memory", async () => {
  expect(await endUnder({}, 8)).toBe("memory");
});

test("the fuses grow with the file, in CPU time alone", () => {
  expect(fusesFor(megabytes(50))).toEqual({
    ...ordinary,
    cpuMilliseconds: fuseLimits.cpuMilliseconds + 50 * fuseLimits.cpuMillisecondsPerMegabyte,
  });
});

test("five files one after another blow their fuses before their message comes back", () => {
  const { cpuMilliseconds } = fusesFor(megabytes(50));

  expect(5 * cpuMilliseconds).toBeLessThanOrEqual(120_000);
});

test("what the thread may hold leaves the process below 512 MB", () => {
  expect(fuseLimits.heapMegabytes + fuseLimits.youngHeapMegabytes).toBeLessThan(512 - 160);
  expect(fuseLimits.memoryBytes).toBeLessThan(megabytes(512 - 160));
});

/** The look after which a thread is ended that has `milliseconds` of CPU time between two looks; none within the first 5000. */
const endedAt = async (milliseconds: number): Promise<readonly [Fuse, number] | undefined> => {
  vi.useFakeTimers();
  let looks = 0;
  let ended: readonly [Fuse, number] | undefined;
  const thread = {
    cpuUsage: async () => ({ user: looks++ * milliseconds * 1000, system: 0 }),
    getHeapStatistics: async () => heap,
  };
  const watch = watchThread(thread, { ...ordinary, cpuMilliseconds: 1e9 }, (fuse) => {
    ended = [fuse, looks];
  });
  for (let look = 0; look < 5000; look++) await vi.advanceTimersByTimeAsync(25);
  watch.end();
  vi.useRealTimers();
  return ended;
};

const heap = {
  total_heap_size: 0,
  total_heap_size_executable: 0,
  total_physical_size: 0,
  total_available_size: 0,
  used_heap_size: 0,
  heap_size_limit: 0,
  malloced_memory: 0,
  peak_malloced_memory: 0,
  does_zap_garbage: 0,
  number_of_native_contexts: 0,
  number_of_detached_contexts: 0,
  total_global_handles_size: 0,
  used_global_handles_size: 0,
  external_memory: 0,
} as const;

test("a thread that only answers looks waits, and is ended", async () => {
  const [fuse, look] = (await endedAt(0.1)) ?? [];

  expect(fuse).toBe("waiting");
  expect(Math.abs((look ?? 0) - fuseLimits.idleLooks)).toBeLessThan(5);
});

test("a thread that a busy machine lets work for a fiftieth of the time is not ended", async () => {
  expect(await endedAt(0.5)).toBeUndefined();
});
