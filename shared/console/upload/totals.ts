import type { QueuedFile, UploadQueue } from "./queue.ts";

/** How many files of a queue have come how far, by the word for it; what no file is at is left out. */
export const totalsOf = (queue: UploadQueue) => {
  const count = (isOne: (file: QueuedFile) => boolean): number => queue.filter(isOne).length;
  const at = (...states: readonly string[]): number =>
    count(({ state }) => states.includes(state.at));
  const ended = at("accepted", "rejected", "unregistered", "stopped", "withdrawn", "arrived");
  return [
    { word: "totalAccepted" as const, n: at("accepted") },
    { word: "totalRejected" as const, n: at("rejected") },
    { word: "totalArrived" as const, n: at("arrived") },
    { word: "totalUnderWay" as const, n: queue.length - ended },
    { word: "totalFailed" as const, n: at("unregistered", "stopped") },
    { word: "totalWithdrawn" as const, n: at("withdrawn") },
  ].filter(({ n }) => n > 0);
};

/** It goes no further by itself: somebody has to mend it, or choose another. */
export const needsSomebody = ({ state }: QueuedFile): boolean =>
  state.at === "rejected" || state.at === "unregistered" || state.at === "stopped";

/** Bytes are on their way, so leaving the page would break them off. */
export const isMoving = (queue: UploadQueue): boolean =>
  queue.some(({ state }) => state.at === "sending" || state.at === "registered");
