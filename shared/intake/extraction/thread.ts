import { setTimeout as setTimeoutPromise } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Extracted, FileToExtract } from "./extracted.ts";
import { limits } from "./limits.ts";
import type { ThreadAnswer, ThreadRequest } from "./thread-messages.ts";

type ThreadOutcome =
  | { readonly kind: "extracted"; readonly extracted: Extracted }
  /** It took too long or too much, or crashed; this thread is gone. */
  | { readonly kind: "ended" };

export interface Thread {
  readonly ask: (file: FileToExtract, cpuMilliseconds: number) => Promise<ThreadOutcome>;
}

/** Beside this module lies the thread's: as source, or as the bundle that the deployment makes of it. */
const module = new URL(
  import.meta.url.endsWith(".ts") ? "./extraction-thread.ts" : "./extraction-thread.mjs",
  import.meta.url,
);

/** How often the use of the thread is looked at. */
const LOOK_MILLISECONDS = 25;

export const startThread = (heapMegabytes: number = limits.heapMegabytes): Thread => {
  const worker = new Worker(module, {
    name: "extraction",
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    // What a parser prints about a stranger's file is no business of the log (law 9).
    stdout: true,
    stderr: true,
  });
  // An idle thread must not keep a process from ending.
  worker.unref();
  const nextAnswer = answersOf(worker);
  const ready = nextAnswer();
  return {
    ask: async (file, cpuMilliseconds) => {
      if ((await ready) === undefined) return { kind: "ended" };
      const answer = nextAnswer();
      const request: ThreadRequest = file;
      worker.postMessage(request);
      return within(worker, answer, cpuMilliseconds);
    },
  };
};

/** The next message of a thread, or nothing when it has ended or ends before it. */
const answersOf = (worker: Worker) => {
  let ended = false;
  let settle: ((answer: ThreadAnswer | undefined) => void) | undefined;
  const answered = (answer: ThreadAnswer | undefined) => {
    settle?.(answer);
    settle = undefined;
  };
  worker.on("message", answered);
  worker.on("exit", () => {
    ended = true;
    answered(undefined);
  });
  // A thread that runs out of memory says so here and then exits; that it exits is all that matters.
  worker.on("error", () => undefined);
  return () =>
    new Promise<ThreadAnswer | undefined>((resolve) => {
      if (ended) resolve(undefined);
      else settle = resolve;
    });
};

const within = async (
  worker: Worker,
  answer: Promise<ThreadAnswer | undefined>,
  cpuMilliseconds: number,
): Promise<ThreadOutcome> => {
  worker.ref();
  const watch = new AbortController();
  const patience = setTimeout(() => worker.terminate(), cpuMilliseconds * limits.waitingFactor);
  void watchUse(worker, cpuMilliseconds, watch.signal);
  const settled = await answer;
  clearTimeout(patience);
  watch.abort();
  worker.unref();
  if (settled?.kind === "done") return { kind: "extracted", extracted: settled.extracted };
  await worker.terminate();
  return { kind: "ended" };
};

/** Ends the thread once it has used more CPU time, or holds more memory outside its heap, than a file may. */
const watchUse = async (worker: Worker, cpuMilliseconds: number, watch: AbortSignal) => {
  const before = await useOf(worker);
  while (!watch.aborted) {
    await setTimeoutPromise(LOOK_MILLISECONDS);
    const use = await useOf(worker);
    const exceeded =
      use.cpuMilliseconds - before.cpuMilliseconds > cpuMilliseconds ||
      use.externalBytes - before.externalBytes > limits.externalBytes;
    if (exceeded && !watch.aborted) await worker.terminate();
  }
};

/** What the thread has used so far; one that has just ended uses nothing any more. */
const useOf = async (worker: Worker) => {
  try {
    const [{ user, system }, heap] = await Promise.all([
      worker.cpuUsage(),
      worker.getHeapStatistics(),
    ]);
    return { cpuMilliseconds: (user + system) / 1000, externalBytes: heap.external_memory };
  } catch {
    return { cpuMilliseconds: 0, externalBytes: 0 };
  }
};
