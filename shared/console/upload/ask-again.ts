import type { ConsoleApi } from "../api/client.ts";
import { askReceipts } from "../api/evidence.ts";
import type { Place } from "../api/place.ts";
import type { Happened } from "./queue.ts";

const FIRST_MS = 1000;
const LONGEST_MS = 10_000;

interface Asking {
  readonly api: ConsoleApi;
  readonly place: Place;
  /** Ids of files that have arrived and of which nothing is known yet. */
  readonly waiting: () => readonly string[];
  readonly tell: (happened: Happened) => void;
}

/**
 * Asks what became of the files that have arrived, all in one call: soon, then less often while nothing comes of it, and not
 * at all while nobody looks. Returns how to stop.
 */
export const askAgain = (asking: Asking): (() => void) => {
  let timer = 0;
  let after = FIRST_MS;
  let isStopped = false;
  const askIn = (milliseconds: number): void => {
    window.clearTimeout(timer);
    if (!isStopped) timer = window.setTimeout(() => void ask(), milliseconds);
  };
  const ask = async (): Promise<void> => {
    const before = asking.waiting();
    if (before.length > 0 && isSeen()) await askOnce(asking, before);
    const isMoving = before.length === 0 || asking.waiting().length < before.length;
    after = isMoving ? FIRST_MS : Math.min(LONGEST_MS, after * 2);
    askIn(after);
  };
  const onReturn = (): void => {
    if (isSeen()) askIn(0);
  };
  document.addEventListener("visibilitychange", onReturn);
  askIn(after);
  return () => {
    isStopped = true;
    window.clearTimeout(timer);
    document.removeEventListener("visibilitychange", onReturn);
  };
};

const isSeen = (): boolean => document.visibilityState === "visible";

const askOnce = async ({ api, place, tell }: Asking, waiting: readonly string[]): Promise<void> => {
  // Ids are in the order of time, and receipts come newest first: older pages have nothing of these
  const oldest = [...waiting].sort()[0];
  const answer = await askReceipts(api, place, oldest);
  if (answer.kind !== "answered") return;
  for (const { evidenceId: id, state, findings } of answer.value)
    if (waiting.includes(id)) tell({ id, what: "receipt", state, findings });
};
