import type { ConsoleApi } from "../api/client.ts";
import type { Place } from "../api/place.ts";
import { now } from "../clock.ts";
import { askAgain } from "./ask-again.ts";
import { doStep, type QueuedUpload, type Sending } from "./do-step.ts";
import { afterwards, type Happened, type QueuedFile, type UploadQueue } from "./queue.ts";
import { remembering } from "./remembering.ts";
import { isSameFiling } from "./same-filing.ts";
import { stepsOf } from "./steps.ts";

export interface UploaderOptions {
  readonly api: ConsoleApi;
  readonly place: Place;
  readonly subject: string;
  readonly onChange: (queue: UploadQueue) => void;
}

/** Side by side; one where the line is slow. */
const MOST_SENDING = 3;
const MEGABYTE = 1_048_576;
/** A first megabyte that takes longer is of a slow line, on which files side by side only hinder each other. */
const SLOW_MEGABYTE_MS = 10_000;
const TICK_MS = 1000;

/**
 * Sends files until each is settled: hashes, registers, puts, asks what became of it. What is to be done next the queue says
 * (`stepsOf`); this does it and tells the queue what happened.
 */
export const createUploader = (options: UploaderOptions) => {
  const { api, place } = options;
  let queue: UploadQueue = [];
  let isSlow = false;
  let isStopped = false;
  const uploads = new Map<string, QueuedUpload>();
  const atWork = new Set<string>();
  let aborting = new AbortController();
  const memory = remembering(options);

  const tell = (happened: Happened): void => {
    if (isStopped) return;
    queue = afterwards(queue, happened);
    if (happened.what !== "progressed") note(happened.id);
    options.onChange(queue);
  };

  const note = (id: string): void => {
    const file = queue.find((each) => each.id === id);
    const upload = uploads.get(id);
    if (file && upload) memory.note(file, upload);
  };

  const sending: Sending = {
    api,
    place,
    signal: () => aborting.signal,
    fileOf: (id) => queue.find((each) => each.id === id),
    isSentAlready: (sha256, upload) =>
      queue.some((other) => {
        const sent = uploads.get(other.id);
        return other.sha256 === sha256 && sent && isSameFiling(upload, sent, other.state);
      }),
    onProgress: (id, sent, milliseconds) => {
      if (sent < MEGABYTE && milliseconds > SLOW_MEGABYTE_MS) isSlow = true;
      tell({ id, what: "progressed", sent });
    },
  };

  const goOn = (): void => {
    if (isStopped) return;
    const mostSending = isSlow || savesData() ? 1 : MOST_SENDING;
    const circumstances = { now: now(), atWork, mostSending, isOnline: navigator.onLine };
    for (const step of stepsOf(queue, circumstances)) {
      const upload = uploads.get(step.id);
      if (!upload) continue;
      atWork.add(step.id);
      const broke = (): Happened => ({ id: step.id, what: "broke", now: now() });
      void doStep(step, upload, sending)
        .catch(broke)
        .then((happened) => {
          atWork.delete(step.id);
          if (happened) tell(happened);
          goOn();
        });
    }
  };

  const tryNow = (): void => {
    for (const { id } of queue) tell({ id, what: "online" });
    goOn();
  };
  // A request that is on its way when the line goes may hang, and nobody says so
  const breakOff = (): void => {
    aborting.abort();
    aborting = new AbortController();
  };
  window.addEventListener("online", tryNow);
  window.addEventListener("offline", breakOff);
  const timer = setInterval(goOn, TICK_MS);
  const stopAsking = askAgain({
    api,
    place,
    waiting: () => queue.filter(({ state }) => state.at === "arrived").map(({ id }) => id),
    tell,
  });

  return {
    add: (added: readonly QueuedUpload[]): void => {
      for (const upload of added) {
        uploads.set(upload.id, upload);
        memory.begin(upload);
      }
      queue = [...queue, ...added.map(queuedFileOf)];
      for (const { id } of added) note(id);
      options.onChange(queue);
      goOn();
    },
    /** What broke is tried at once, as when the line comes back. */
    tryNow,
    stop: (): void => {
      isStopped = true;
      aborting.abort();
      clearInterval(timer);
      stopAsking();
      window.removeEventListener("online", tryNow);
      window.removeEventListener("offline", breakOff);
    },
  };
};
export type Uploader = ReturnType<typeof createUploader>;

const queuedFileOf = ({ id, file, sha256, isRegistered = false }: QueuedUpload): QueuedFile => ({
  id,
  size: file.size,
  tries: 0,
  refusals: 0,
  isRegistered,
  ...(sha256 === undefined
    ? { state: { at: "chosen" } as const }
    : { sha256, state: { at: "hashed" } as const }),
});

/** Whoever pays by the megabyte has told the browser; not every browser tells on. */
const savesData = (): boolean =>
  "connection" in navigator &&
  typeof navigator.connection === "object" &&
  navigator.connection !== null &&
  "saveData" in navigator.connection &&
  navigator.connection.saveData === true;
