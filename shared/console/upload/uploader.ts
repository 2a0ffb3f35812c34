import type { ConsoleApi } from "../api/client.ts";
import type { Place } from "../api/place.ts";
import { now } from "../clock.ts";
import { askAgain } from "./ask-again.ts";
import { doStep, type QueuedUpload, type Sending } from "./do-step.ts";
import { forgetUpload, type KeptUpload, keepUpload } from "./keep.ts";
import { afterwards, type Happened, isSettled, type UploadQueue } from "./queue.ts";
import { stepsOf } from "./steps.ts";

export interface UploaderOptions {
  readonly api: ConsoleApi;
  readonly place: Place;
  readonly subject: string;
  /** On a PC that others use too the files themselves are not kept. */
  readonly keepsFiles: boolean;
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
  const aborting = new AbortController();

  const tell = (happened: Happened): void => {
    if (isStopped) return;
    queue = afterwards(queue, happened);
    const file = queue.find(({ id }) => id === happened.id);
    if (file && happened.what !== "progressed") void remember(file);
    options.onChange(queue);
  };

  const remember = async ({ id, sha256, isRegistered, state }: UploadQueue[number]) => {
    const upload = uploads.get(id);
    if (!upload || isSettled(state)) return forgetUpload(id);
    const kept: KeptUpload = {
      id,
      place,
      subject: options.subject,
      description: upload.description,
      isRegistered,
      keptAt: Date.now(),
      ...(sha256 !== undefined && { sha256 }),
      ...(options.keepsFiles && { file: upload.file }),
    };
    await keepUpload(kept);
  };

  const sending: Sending = {
    api,
    place,
    signal: aborting.signal,
    fileOf: (id) => queue.find((each) => each.id === id),
    isSentAlready: (sha256, id) =>
      queue.some((other) => other.id !== id && other.sha256 === sha256),
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
      atWork.add(step.id);
      const upload = uploads.get(step.id);
      if (!upload) continue;
      void doStep(step, upload, sending).then((happened) => {
        atWork.delete(step.id);
        if (happened) tell(happened);
        goOn();
      });
    }
  };

  const online = (): void => {
    for (const { id } of queue) tell({ id, what: "online" });
    goOn();
  };
  window.addEventListener("online", online);
  const timer = setInterval(goOn, TICK_MS);
  const stopAsking = askAgain({
    api,
    place,
    isWaiting: (id) => queue.some((file) => file.id === id && file.state.at === "arrived"),
    countWaiting: () => queue.filter(({ state }) => state.at === "arrived").length,
    tell,
  });

  return {
    add: (added: readonly QueuedUpload[]): void => {
      for (const upload of added) uploads.set(upload.id, upload);
      queue = [
        ...queue,
        ...added.map(({ id, file, sha256, isRegistered = false }) => ({
          id,
          size: file.size,
          tries: 0,
          isRegistered,
          ...(sha256 === undefined
            ? { state: { at: "chosen" } as const }
            : { sha256, state: { at: "hashed" } as const }),
        })),
      ];
      for (const file of queue) void remember(file);
      options.onChange(queue);
      goOn();
    },
    stop: (): void => {
      isStopped = true;
      aborting.abort();
      clearInterval(timer);
      stopAsking();
      window.removeEventListener("online", online);
    },
  };
};
export type Uploader = ReturnType<typeof createUploader>;

/** Whoever pays by the megabyte has told the browser; not every browser tells on. */
const savesData = (): boolean =>
  "connection" in navigator &&
  typeof navigator.connection === "object" &&
  navigator.connection !== null &&
  "saveData" in navigator.connection &&
  navigator.connection.saveData === true;
