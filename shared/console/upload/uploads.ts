import { useEffect, useState } from "preact/hooks";
import type { Place } from "../api/place.ts";
import { useConsole } from "../context.tsx";
import { onSessionEnd, onSignOut } from "../drafts.ts";
import type { QueuedUpload } from "./do-step.ts";
import { forgetUploads } from "./keep.ts";
import type { UploadQueue } from "./queue.ts";
import { isMoving } from "./totals.ts";
import { createUploader, type Uploader } from "./uploader.ts";

/** Files on their way: they go on while other screens are open, and end with the page or when somebody signs out. */
interface Running {
  readonly place: Place;
  readonly token: string;
  readonly uploader: Uploader;
  readonly names: Map<string, string>;
}

let running: Running | undefined;
let queue: UploadQueue = [];
const listeners = new Set<() => void>();

const setQueue = (next: UploadQueue): void => {
  queue = next;
  for (const listener of listeners) listener();
};

/** Ends what is under way; what was not finished is kept, and offered again. */
export const stopUploads = (): void => {
  running?.uploader.stop();
  running = undefined;
  setQueue([]);
};

onSessionEnd(stopUploads);
onSignOut(() => {
  stopUploads();
  void forgetUploads();
});

window.addEventListener("beforeunload", (event) => {
  if (!isMoving(queue)) return;
  event.preventDefault();
  // Browsers of before 2024 ask for this
  event.returnValue = "";
});

/** The queue of a county's files, and how more are put into it. */
export const useUploads = (place: Place) => {
  const { api, session } = useConsole();
  const [, draw] = useState(0);
  useEffect(() => {
    const listener = () => draw((times) => times + 1);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
  const isHere =
    running?.place.county === place.county &&
    running.place.cycle === place.cycle &&
    running.token === session.token;
  const add = (added: readonly QueuedUpload[]): void => {
    if (!isHere) {
      stopUploads();
      const { subject, token } = session;
      const uploader = createUploader({ api, place, subject, onChange: setQueue });
      running = { place, token, uploader, names: new Map() };
    }
    for (const { id, file } of added) running?.names.set(id, file.name);
    running?.uploader.add(added);
  };
  const nameOf = (id: string): string => running?.names.get(id) ?? id;
  const tryNow = (): void => running?.uploader.tryNow();
  return { queue: isHere ? queue : [], add, nameOf, tryNow };
};
