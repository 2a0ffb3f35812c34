import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type FunctionSettings, functionThread } from "./function-thread.ts";

/** A function as topology has it, as far as running it needs. */
export interface FunctionLimits {
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
}

export interface LambdaService {
  /** Throws `InvocationFailed` when the function gave no answer. */
  invoke(functionName: string, event: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

/** What Lambda does: runs a folder's `handler` with its own environment, memory and time. */
export const lambdaService = (options: {
  readonly functionsFolder: string;
  readonly functions: Readonly<Record<string, FunctionLimits>>;
  readonly environmentOf: (functionName: string) => Readonly<Record<string, string>>;
  readonly onLog: (functionName: string, text: string) => void;
}): LambdaService => {
  const settingsOf = ([name, limits]: [string, FunctionLimits]): FunctionSettings => ({
    name,
    module: pathToFileURL(join(options.functionsFolder, name, "index.ts")).href,
    environment: options.environmentOf(name),
    memoryMegabytes: limits.memoryMegabytes,
    timeoutSeconds: limits.timeoutSeconds,
  });
  const threads = new Map(
    Object.entries(options.functions).map((entry) => [
      entry[0],
      functionThread(settingsOf(entry), options.onLog),
    ]),
  );
  return {
    invoke: async (functionName, event) => {
      const thread = threads.get(functionName);
      if (!thread) throw new Error(`topology has no function ${functionName}`);
      return thread.invoke(event);
    },
    stop: async () => {
      await Promise.all([...threads.values()].map((thread) => thread.stop()));
    },
  };
};
