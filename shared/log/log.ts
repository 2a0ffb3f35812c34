import { sourceFrames } from "./source-frames.ts";

/** Structured log lines, one JSON object each: ids, codes and counts only (law 9). */
export interface Logger {
  readonly info: (message: string, facts?: Readonly<Record<string, unknown>>) => void;
  readonly error: (message: string, facts?: Readonly<Record<string, unknown>>) => void;
}

/** What the environment of a process says of its lines. */
export interface LogSettings {
  /** `error` leaves out what is told of good work; anything else, nothing at all too, leaves out nothing. */
  readonly LOG_LEVEL?: string | undefined;
  /** Set by Lambda: while a new version takes over from one before it, lines of both stand in one log. */
  readonly AWS_LAMBDA_FUNCTION_VERSION?: string | undefined;
}

/** Writes to a stream such as `process.stdout`, which Lambda forwards to CloudWatch. */
export const logger = (
  output: { readonly write: (line: string) => unknown },
  functionName: string,
  { LOG_LEVEL: level, AWS_LAMBDA_FUNCTION_VERSION: version }: LogSettings = {},
): Logger => {
  const line =
    (severity: string) =>
    (message: string, facts: Readonly<Record<string, unknown>> = {}) => {
      const { error, ...rest } = facts;
      output.write(
        `${JSON.stringify({ level: severity, function: functionName, ...(version !== undefined && { functionVersion: version }), message, ...ownFacts(error), ...rest, ...(error === undefined ? {} : errorFacts(error)) })}\n`,
      );
    };
  return { info: level === "error" ? () => undefined : line("info"), error: line("error") };
};

/** What an error of ours is about, in its `facts`: ids, codes and counts. Whatever else stands there is left out. */
const ownFacts = (error: unknown): Readonly<Record<string, string | number>> => {
  if (!(error instanceof Error && "facts" in error)) return {};
  return Object.fromEntries(
    Object.entries(error.facts ?? {}).filter(([, fact]) => isIdOrCount(fact)),
  );
};

const isIdOrCount = (fact: unknown): fact is string | number =>
  typeof fact === "string" || typeof fact === "number";

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
