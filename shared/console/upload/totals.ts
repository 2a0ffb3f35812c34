import type { QueuedFile, UploadQueue } from "./queue.ts";

/** How many files of a queue have come how far. */
export const totalsOf = (queue: UploadQueue) => {
  const count = (...states: readonly string[]): number =>
    queue.filter(({ state }) => states.includes(state.at)).length;
  const accepted = count("accepted");
  const rejected = count("rejected");
  const failed = count("unregistered", "stopped");
  const withdrawn = count("withdrawn");
  const arrived = count("arrived");
  return {
    all: queue.length,
    accepted,
    rejected,
    failed,
    arrived,
    underWay: queue.length - accepted - rejected - failed - withdrawn - arrived,
  };
};

/** It goes no further by itself: somebody has to mend it, or choose another. */
export const needsSomebody = ({ state }: QueuedFile): boolean =>
  state.at === "rejected" || state.at === "unregistered" || state.at === "stopped";

/** Bytes are on their way, so leaving the page would break them off. */
export const isMoving = (queue: UploadQueue): boolean =>
  queue.some(({ state }) => state.at === "sending" || state.at === "registered");
