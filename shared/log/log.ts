import { sourceFrames } from "./source-frames.ts";

/** Structured log lines, one JSON object each: ids, codes and counts only (law 9). */
export interface Logger {
  readonly info: (message: string, facts?: Readonly<Record<string, unknown>>) => void;
  readonly error: (message: string, facts?: Readonly<Record<string, unknown>>) => void;
}

/** Writes to a stream such as `process.stdout`, which Lambda forwards to CloudWatch. */
export const logger = (
  output: { readonly write: (line: string) => unknown },
  functionName: string,
): Logger => {
  const line =
    (level: string) =>
    (message: string, facts: Readonly<Record<string, unknown>> = {}) => {
      const { error, ...rest } = facts;
      output.write(
        `${JSON.stringify({ level, function: functionName, message, ...rest, ...(error === undefined ? {} : errorFacts(error)) })}\n`,
      );
    };
  return { info: line("info"), error: line("error") };
};

/**
 * Name, stack frames and the names of causes. The message is left out: an error of a library may quote what it choked on.
 */
const errorFacts = (error: unknown): Readonly<Record<string, unknown>> => {
  if (!(error instanceof Error)) return { error: typeof error };
  return {
    error: error.name,
    stack: sourceFrames(error.stack ?? ""),
    ...(error.cause instanceof Error && { cause: error.cause.name }),
  };
};
