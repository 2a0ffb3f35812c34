import { Worker } from "node:worker_threads";
import type { Extracted, FileToExtract } from "./extracted.ts";
import { fuseLimits } from "./limits.ts";
import type { ThreadAnswer, ThreadRequest } from "./thread-messages.ts";
import { type Fuse, type Fuses, memoryOf, watchThread } from "./watch-thread.ts";

export type ThreadOutcome =
  /** `spent`: what the file left behind fills the thread so far that it was ended; the next one begins empty. */
  | { readonly kind: "extracted"; readonly extracted: Extracted; readonly spent: boolean }
  /** A fuse ended it, or it broke down; this thread is gone. */
  | { readonly kind: "ended"; readonly by: ThreadEnd };

export type ThreadEnd = Fuse | "crash";

export interface Thread {
  readonly ask: (file: FileToExtract, fuses: Fuses) => Promise<ThreadOutcome>;
}

/** Beside this module lies the thread's: as source, or as the bundle that the deployment makes of it. */
const module = new URL(
  import.meta.url.endsWith(".ts") ? "./extraction-thread.ts" : "./extraction-thread.mjs",
  import.meta.url,
);

export const startThread = (heapMegabytes: number = fuseLimits.heapMegabytes): Thread => {
  const worker = new Worker(module, {
    name: "extraction",
    env: {},
    resourceLimits: {
      maxOldGenerationSizeMb: heapMegabytes,
      maxYoungGenerationSizeMb: fuseLimits.youngHeapMegabytes,
    },
    // What a parser prints about a stranger's file is no business of the log (law 9).
    stdout: true,
    stderr: true,
  });
  // An idle thread must not keep a process from ending.
  worker.unref();
  const answers = answersOf(worker);
  const ready = answers.next();
  return {
    ask: async (file, fuses) => {
      if ((await ready) === undefined) return answers.ended();
      const answer = answers.next();
      // One copy, which the thread then owns: a message without transfer holds the file twice more on its way.
      const bytes = new Uint8Array(file.bytes);
      const request: ThreadRequest = { ...file, bytes };
      worker.postMessage(request, [bytes.buffer]);
      return within({ worker, answers, answer }, fuses);
    },
  };
};

/** The next message of a thread, or nothing when it has ended or ends before it. */
const answersOf = (worker: Worker) => {
  let ended = false;
  let brokeBy: ThreadEnd = "crash";
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
  // A thread that breaks down says so here and then exits; that it exits is all that matters.
  worker.on("error", (error) => {
    if (isOutOfHeap(error)) brokeBy = "memory";
  });
  const next = () =>
    new Promise<ThreadAnswer | undefined>((resolve) => {
      if (ended) resolve(undefined);
      else settle = resolve;
    });
  return { next, ended: (): ThreadOutcome => ({ kind: "ended", by: brokeBy }) };
};

interface Asked {
  readonly worker: Worker;
  readonly answers: ReturnType<typeof answersOf>;
  readonly answer: Promise<ThreadAnswer | undefined>;
}

const within = async ({ worker, answers, answer }: Asked, fuses: Fuses): Promise<ThreadOutcome> => {
  worker.ref();
  let blown: Fuse | undefined;
  const watch = watchThread(worker, fuses, (fuse) => {
    blown = fuse;
    void worker.terminate();
  });
  const settled = await answer;
  watch.end();
  if (settled?.kind === "done") {
    const spent = await isSpent(worker);
    worker.unref();
    if (spent) await worker.terminate();
    return { kind: "extracted", extracted: settled.extracted, spent };
  }
  await worker.terminate();
  return blown === undefined ? answers.ended() : { kind: "ended", by: blown };
};

const isSpent = async (worker: Worker): Promise<boolean> => {
  try {
    return (await memoryOf(worker)) > fuseLimits.leftBytes;
  } catch {
    return true;
  }
};

const isOutOfHeap = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
