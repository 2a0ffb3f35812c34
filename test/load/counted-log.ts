import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod";

/** How often the logs are looked at; the waits measured are that much too long at most. */
const EVERY_MS = 10;
/** Whom nobody saw counted by then is waited for no longer; what became of it is read from the end state. */
const PATIENCE_MS = 180_000;

const Line = z.object({
  message: z.string(),
  /** Of a new status version: what it counts. */
  evidence: z.array(z.string()).optional(),
  /** Of an evidence that was settled. */
  evidenceId: z.string().optional(),
  state: z.string().optional(),
});

/**
 * Notices when an evidence is counted in a status, or refused: the functions that write it say so in their logs. Asking 117
 * counties for their statuses would be a load of its own; following two files costs nothing.
 */
export const followCounted = (stateFolder: string) => {
  const moments = new Map<string, number>();
  const waiting = new Map<string, (moment: number) => void>();
  const stopped = new AbortController();
  const note = (id: string): void => {
    if (moments.has(id)) return;
    const moment = performance.now();
    moments.set(id, moment);
    waiting.get(id)?.(moment);
    waiting.delete(id);
  };
  const take = (text: string): void => {
    const parsed = Line.safeParse(jsonOf(text));
    if (!parsed.success) return;
    const { message, evidence = [], evidenceId, state } = parsed.data;
    if (message === "status changed") evidence.forEach(note);
    if (message === "evidence settled" && state === "rejected" && evidenceId) note(evidenceId);
  };
  const following = Promise.all(
    ["recompute-status", "ingest-evidence"].map((name) =>
      follow(join(stateFolder, "logs", `${name}.log`), take, stopped.signal),
    ),
  );
  return {
    /** How many were noticed so far. */
    count: () => moments.size,
    /** The moment (performance clock) at which it was first seen counted or refused; no number where nobody saw it. */
    when: (evidenceId: string): Promise<number> => {
      const moment = moments.get(evidenceId);
      if (moment !== undefined) return Promise.resolve(moment);
      return new Promise((resolve) => {
        const late = setTimeout(() => resolve(Number.NaN), PATIENCE_MS);
        waiting.set(evidenceId, (seen) => {
          clearTimeout(late);
          resolve(seen);
        });
      });
    },
    stop: async () => {
      stopped.abort();
      await following;
      for (const resolve of waiting.values()) resolve(Number.NaN);
    },
  };
};
export type CountedLog = ReturnType<typeof followCounted>;

/** A thread that ends may leave half a line behind. */
const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const follow = async (
  file: string,
  take: (line: string) => void,
  signal: AbortSignal,
): Promise<void> => {
  const handle = await opened(file, signal);
  const buffer = Buffer.alloc(64 * 1024);
  let position = 0;
  let rest = Buffer.alloc(0);
  while (handle && !signal.aborted) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
    position += bytesRead;
    const all = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
    const end = all.lastIndexOf(0x0a);
    if (end >= 0) all.subarray(0, end).toString("utf8").split("\n").forEach(take);
    rest = Buffer.from(all.subarray(end + 1));
    if (bytesRead < buffer.length) await sleep(EVERY_MS);
  }
  await handle?.close();
};

/** A log begins with the first line of its function. */
const opened = async (file: string, signal: AbortSignal): Promise<FileHandle | undefined> => {
  while (!signal.aborted) {
    const handle = await open(file, "r").catch(() => undefined);
    if (handle) return handle;
    await sleep(EVERY_MS);
  }
  return undefined;
};
