import type { ConsoleApi } from "../api/client.ts";
import { askReceipts } from "../api/evidence.ts";
import type { Place } from "../api/place.ts";
import type { Happened } from "./queue.ts";

const FIRST_MS = 1000;
const LONGEST_MS = 10_000;

/**
 * Asks what became of the files that have arrived, all in one call: soon, then less often while nothing comes of it, and not
 * at all while nobody looks. Returns how to stop.
 */
export const askAgain = (options: {
  readonly api: ConsoleApi;
  readonly place: Place;
  readonly isWaiting: (id: string) => boolean;
  readonly countWaiting: () => number;
  readonly tell: (happened: Happened) => void;
}): (() => void) => {
  const { isWaiting, countWaiting } = options;
  let timer = 0;
  let after = FIRST_MS;
  const ask = async (): Promise<void> => {
    const before = countWaiting();
    if (before > 0 && document.visibilityState === "visible") await askOnce(options, isWaiting);
    const isMoving = before === 0 || countWaiting() < before;
    after = isMoving ? FIRST_MS : Math.min(LONGEST_MS, after * 2);
    timer = window.setTimeout(() => void ask(), after);
  };
  timer = window.setTimeout(() => void ask(), after);
  return () => window.clearTimeout(timer);
};

const askOnce = async (
  { api, place, tell }: Pick<Parameters<typeof askAgain>[0], "api" | "place" | "tell">,
  isWaiting: (id: string) => boolean,
): Promise<void> => {
  const answer = await askReceipts(api, place);
  if (answer.kind !== "answered") return;
  for (const { evidenceId: id, state, findings } of answer.value)
    if (isWaiting(id)) tell({ id, what: "receipt", state, findings });
};
