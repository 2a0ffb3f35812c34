import { clear, createStore, delMany, entries, set, type UseStore } from "idb-keyval";
import type { Place } from "../api/place.ts";
import type { QueuedUpload } from "./do-step.ts";

/** A file on its way, as it is kept for a reload, a crash of the browser, or tomorrow. */
export interface KeptUpload extends Omit<QueuedUpload, "file" | "isRegistered"> {
  readonly place: Place;
  /** Whose it is: the next person at a shared PC is not offered it. */
  readonly subject: string;
  readonly isRegistered: boolean;
  /** In milliseconds since 1970. */
  readonly keptAt: number;
}

/** What was not finished; its file is missing where it was not kept, and is chosen again. */
export interface UnfinishedUpload extends Omit<QueuedUpload, "file"> {
  readonly file?: File;
}

const DAY = 86_400_000;
/** After that long nobody comes back to it. */
const KEPT_FOR = 7 * DAY;

let opened: UseStore | undefined;
const store = (): UseStore => {
  opened ??= createStore("duxue-uploads", "uploads");
  return opened;
};

/** Where a browser keeps nothing (a private window, a full disk) files are sent all the same, and a reload begins anew. */
const atLeast = async <Value>(kept: Promise<Value>, otherwise: Value): Promise<Value> =>
  kept.catch(() => otherwise);

export const keepUpload = (upload: KeptUpload): Promise<void> =>
  atLeast(set(upload.id, upload, store()), undefined);

/** The file has a place of its own: it is written once, while what is known of it changes often. */
const fileKey = (id: string): string => `file ${id}`;

export const keepFile = (id: string, file: File): Promise<void> =>
  atLeast(set(fileKey(id), file, store()), undefined);

export const forgetUpload = (id: string): Promise<void> =>
  atLeast(delMany([id, fileKey(id)], store()), undefined);

/** When somebody signs out. */
export const forgetUploads = (): Promise<void> => atLeast(clear(store()), undefined);

/** What the same person had not finished for a county; what is too old is let go of. */
export const keptUploads = async (
  { county, cycle }: Place,
  subject: string,
  now: number,
): Promise<readonly UnfinishedUpload[]> => {
  const all = await atLeast(entries<string, KeptUpload | File>(store()), []);
  const files = new Map<string, File>();
  const uploads: KeptUpload[] = [];
  for (const [key, value] of all)
    if (value instanceof File) files.set(key, value);
    else uploads.push(value);
  const isOld = ({ keptAt }: KeptUpload) => keptAt < now - KEPT_FOR;
  await Promise.all(uploads.filter(isOld).map(({ id }) => forgetUpload(id)));
  return uploads
    .filter((upload) => !isOld(upload) && upload.subject === subject)
    .filter(({ place }) => place.county === county && place.cycle === cycle)
    .map((upload) => {
      const file = files.get(fileKey(upload.id));
      return { ...upload, ...(file && { file }) };
    });
};
