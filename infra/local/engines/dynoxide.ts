import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { credentials, region } from "./credentials.ts";
import { hiddenPlace } from "./hidden-place.ts";
import { notStarted } from "./ports.ts";

export interface Dynoxide {
  readonly endpoint: string;
  /** Settles when the process is gone, with what it said last. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/**
 * The engine lives in a process of its own session, so that Ctrl-C reaches only the host, which then stops it in order.
 * It shall not outlive a host that is killed: a watcher reads the pipe from the host, and its end ends the engine.
 */
const guarded =
  'exec 3<&0; (cat <&3 >/dev/null; kill -9 $$ 2>/dev/null) & exec "$@" 3<&- </dev/null';

const attemptsForFreePlace = 5;
/** On a busy machine a start takes seconds; an engine that is gone is told at once. */
const readyWithinMs = 60_000;

export const startDynoxide = async (options: {
  readonly binary: string;
  readonly file: string;
}): Promise<Dynoxide> => {
  for (let attempt = 1; ; attempt += 1) {
    const { host, port } = hiddenPlace();
    const engine = launch(options.binary, [
      "--host",
      host,
      "--port",
      `${port}`,
      "--db-path",
      options.file,
    ]);
    const endpoint = `http://${host}:${port}`;
    const given = new AbortController();
    const outcome = await Promise.race([answers(endpoint, given.signal), engine.ended]);
    given.abort();
    if (outcome === "ready") return { endpoint, ...engine };
    await engine.stop();
    if (attempt === attemptsForFreePlace || !outcome.includes("in use"))
      throw notStarted("dynoxide (DynamoDB)", new Error(outcome));
  }
};

const launch = (binary: string, parameters: readonly string[]) => {
  const child = spawn("sh", ["-c", guarded, "sh", binary, ...parameters], {
    detached: true,
    stdio: ["pipe", "ignore", "pipe"],
  });
  const lastWords: string[] = [];
  child.stderr.setEncoding("utf8").on("data", (text: string) => lastWords.push(text));
  const ended = ending(child).then(() => lastWords.join("").trim().slice(-500));
  return {
    ended,
    stop: async () => {
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), 3000);
      await ended;
      clearTimeout(late);
    },
  };
};

const ending = async (child: ChildProcess): Promise<void> => {
  await Promise.race([once(child, "exit"), once(child, "error")]);
  child.stdin?.destroy();
};

const answers = async (endpoint: string, signal: AbortSignal): Promise<"ready" | "silent"> => {
  const client = new DynamoDBClient({ endpoint, region, credentials, maxAttempts: 1 });
  const deadline = Date.now() + readyWithinMs;
  try {
    while (Date.now() < deadline && !signal.aborted) {
      const up = await client.send(new ListTablesCommand({ Limit: 1 })).then(
        () => true,
        () => false,
      );
      if (up) return "ready";
      await sleep(10);
    }
    return "silent";
  } finally {
    client.destroy();
  }
};
