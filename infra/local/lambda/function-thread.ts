import { randomUUID } from "node:crypto";
import { Worker } from "node:worker_threads";
import { account, region } from "../engines/credentials.ts";
import { knownAddresses } from "../engines/private-addresses.ts";
import type { Invocation, Outcome } from "./protocol.ts";

export interface FunctionSettings {
  readonly name: string;
  /** `file:` address of the module that exports `handler`. */
  readonly module: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
}

/** The invocation ended without an answer; `reason` is what Lambda would have called it. */
export class InvocationFailed extends Error {
  override readonly name = "InvocationFailed";
  readonly functionName: string;
  readonly reason: "threw" | "crashed" | "timedOut" | "answerTooLarge";
  constructor(functionName: string, reason: InvocationFailed["reason"], detail: string) {
    super(`${functionName} ${reason}: ${detail}`);
    this.functionName = functionName;
    this.reason = reason;
  }
}

/**
 * A dozen threads that each let their young objects grow to V8's own limit made most of a gigabyte; what a call leaves behind
 * is small. Over 120 uploads the host stays near 420 MB; without, over 300, it came to 840.
 */
export const MOST_YOUNG_MB = 16;

/** Lambda's limit for a synchronous answer. */
const MOST_ANSWER_BYTES = 6 * 1024 * 1024;

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: InvocationFailed) => void;
  readonly timer: NodeJS.Timeout;
}

/** A function in a thread of its own: started at the first invocation, kept, and started anew after a crash. */
export const functionThread = (
  settings: FunctionSettings,
  onLog: (functionName: string, text: string) => void,
) => {
  let current: RunningThread | undefined;
  return {
    invoke: (event: unknown): Promise<unknown> => {
      if (!current?.alive()) current = startThread(settings, onLog);
      return current.invoke(event);
    },
    stop: async () => {
      await current?.stop();
    },
  };
};

type RunningThread = ReturnType<typeof startThread>;

const startThread = (
  settings: FunctionSettings,
  onLog: (functionName: string, text: string) => void,
) => {
  const { name, timeoutSeconds } = settings;
  const worker = startWorker(settings, (text) => onLog(name, text));
  const waiting = new Map<string, Waiting>();
  let end: InvocationFailed | undefined;
  const endWith = (reason: InvocationFailed["reason"], detail: string) => {
    end ??= new InvocationFailed(name, reason, detail);
    for (const requestId of waiting.keys()) settle(waiting, requestId)?.reject(end);
  };
  worker.on("message", (outcome: Outcome) => {
    const invocation = settle(waiting, outcome.requestId);
    if (outcome.kind === "failed") onLog(name, `${outcome.stack}\n`);
    if (invocation) answer(invocation, outcome, name);
  });
  worker.on("error", (error) => endWith("crashed", error.message));
  worker.on("exit", () => endWith("crashed", "its thread ended"));
  const invoke = (event: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      const invocation = invocationOf(settings, event);
      const timer = setTimeout(() => {
        endWith("timedOut", `after ${timeoutSeconds} s`);
        void worker.terminate();
      }, timeoutSeconds * 1000);
      waiting.set(invocation.requestId, { resolve, reject, timer });
      worker.postMessage(invocation);
    });
  return { alive: () => end === undefined, invoke, stop: () => worker.terminate() };
};

const startWorker = (
  { name, module, environment, memoryMegabytes }: FunctionSettings,
  onText: (text: string) => void,
): Worker => {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    name,
    env: environment,
    workerData: { module, addresses: knownAddresses() },
    resourceLimits: {
      maxOldGenerationSizeMb: memoryMegabytes,
      maxYoungGenerationSizeMb: MOST_YOUNG_MB,
    },
    stdout: true,
    stderr: true,
  });
  for (const stream of [worker.stdout, worker.stderr]) {
    stream.setEncoding("utf8").on("data", onText);
  }
  worker.on("error", (error) => onText(`${error.stack ?? error.message}\n`));
  return worker;
};

const settle = (waiting: Map<string, Waiting>, requestId: string): Waiting | undefined => {
  const invocation = waiting.get(requestId);
  clearTimeout(invocation?.timer);
  waiting.delete(requestId);
  return invocation;
};

const answer = (invocation: Waiting, outcome: Outcome, name: string): void => {
  switch (outcome.kind) {
    case "failed":
      invocation.reject(new InvocationFailed(name, "threw", `${outcome.name}: ${outcome.message}`));
      return;
    case "answered":
      if (Buffer.byteLength(outcome.payload) > MOST_ANSWER_BYTES) {
        invocation.reject(new InvocationFailed(name, "answerTooLarge", "more than 6 MB"));
      } else invocation.resolve(JSON.parse(outcome.payload));
  }
};

const invocationOf = (
  { name, memoryMegabytes, timeoutSeconds }: FunctionSettings,
  event: unknown,
): Invocation => ({
  requestId: randomUUID(),
  functionName: name,
  arn: `arn:aws:lambda:${region}:${account}:function:${name}`,
  memoryMegabytes,
  deadline: Date.now() + timeoutSeconds * 1000,
  event: JSON.stringify(event),
});
