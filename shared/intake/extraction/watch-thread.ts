import type { Worker } from "node:worker_threads";

/**
 * What ends a thread that no count has stopped. Work is counted before and while a file is read, so that the same file
 * gets the same verdict on any machine; these are for what the counts did not foresee, and lie far above what a file
 * within them needs.
 */
export type Fuse = "cpuTime" | "memory" | "waiting";

export interface Fuses {
  /** CPU time of the thread, which other work on the machine does not lengthen as it does the clock's. */
  readonly cpuMilliseconds: number;
  /** Heap in use and memory outside it, beyond what the thread held before. */
  readonly memoryBytes: number;
  /** So many looks in a row at a thread that does nothing: it waits for what will never come. */
  readonly idleLooks: number;
}

/** How often the thread is looked at. */
const LOOK_MILLISECONDS = 25;
/** Being looked at costs a thread that only waits some 0.06 ms; what uses more than this between two marks works. */
const WORK = { milliseconds: 25, millisecondsPerLook: 0.25 } as const;

type Watched = Pick<Worker, "cpuUsage" | "getHeapStatistics">;

/** Looks at a thread until `end`, and says once which fuse blows. */
export const watchThread = (worker: Watched, fuses: Fuses, blow: (fuse: Fuse) => void) => {
  let before: Use | undefined;
  let latest: Use | undefined;
  let mark = 0;
  let idle = 0;
  let looking = false;
  const end = () => clearInterval(timer);
  const looked = (use: Use) => {
    looking = false;
    before ??= use;
    latest = use;
  };
  const timer = setInterval(() => {
    if (!looking) {
      looking = true;
      void useOf(worker).then(looked);
    }
    const used = (latest?.cpuMilliseconds ?? 0) - (before?.cpuMilliseconds ?? 0);
    const held = (latest?.memoryBytes ?? 0) - (before?.memoryBytes ?? 0);
    const works = used - mark > WORK.milliseconds + idle * WORK.millisecondsPerLook;
    idle = works ? 0 : idle + 1;
    if (works) mark = used;
    const fuse = blownBy({ cpuMilliseconds: used, memoryBytes: held, idleLooks: idle }, fuses);
    if (fuse === undefined) return;
    end();
    blow(fuse);
  }, LOOK_MILLISECONDS);
  return { end };
};

const blownBy = (used: Fuses, most: Fuses): Fuse | undefined => {
  if (used.cpuMilliseconds > most.cpuMilliseconds) return "cpuTime";
  if (used.memoryBytes > most.memoryBytes) return "memory";
  return used.idleLooks > most.idleLooks ? "waiting" : undefined;
};

interface Use {
  readonly cpuMilliseconds: number;
  readonly memoryBytes: number;
}

/** What the thread has used so far; one that has just ended uses nothing any more. */
const useOf = async (worker: Watched): Promise<Use> => {
  try {
    const [{ user, system }, memoryBytes] = await Promise.all([
      worker.cpuUsage(),
      memoryOf(worker),
    ]);
    return { cpuMilliseconds: (user + system) / 1000, memoryBytes };
  } catch {
    return { cpuMilliseconds: 0, memoryBytes: 0 };
  }
};

/** What a thread holds at the moment, heap and what lies outside it together. */
export const memoryOf = async (worker: Pick<Worker, "getHeapStatistics">): Promise<number> => {
  const heap = await worker.getHeapStatistics();
  return heap.used_heap_size + heap.external_memory;
};
