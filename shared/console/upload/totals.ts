import type { UploadQueue } from "./queue.ts";

/** How many files of a queue have come how far. */
export const totalsOf = (queue: UploadQueue) => {
  const count = (...states: readonly string[]): number =>
    queue.filter(({ state }) => states.includes(state.at)).length;
  const accepted = count("accepted");
  const rejected = count("rejected");
  const failed = count("unregistered", "stopped", "withdrawn");
  return {
    all: queue.length,
    accepted,
    rejected,
    failed,
    underWay: queue.length - accepted - rejected - failed,
  };
};

/** Bytes are on their way, so leaving the page would break them off. */
export const isMoving = (queue: UploadQueue): boolean =>
  queue.some(({ state }) => state.at === "sending" || state.at === "registered");
