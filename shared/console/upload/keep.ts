import { clear, createStore, del, entries, set, type UseStore } from "idb-keyval";
import type { AskedUpload } from "../api/evidence.ts";
import type { Place } from "../api/place.ts";

/** A file on its way, as it is kept for a reload, a crash of the browser, or tomorrow. */
export interface KeptUpload {
  readonly id: string;
  readonly place: Place;
  /** Whose it is: the next person at a shared PC is not offered it. */
  readonly subject: string;
  readonly description: Omit<AskedUpload, "evidenceId" | "sha256">;
  readonly sha256?: string;
  readonly isRegistered: boolean;
  /** Nothing on a PC that others use too: there it is chosen again. */
  readonly file?: File;
  /** In milliseconds since 1970. */
  readonly keptAt: number;
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

export const forgetUpload = (id: string): Promise<void> => atLeast(del(id, store()), undefined);

/** When somebody signs out. */
export const forgetUploads = (): Promise<void> => atLeast(clear(store()), undefined);

/** What the same person had not finished for a county; what is too old is let go of. */
export const keptUploads = async (
  { county, cycle }: Place,
  subject: string,
  now: number,
): Promise<readonly KeptUpload[]> => {
  const all = await atLeast(entries<string, KeptUpload>(store()), []);
  const old = all.filter(([, { keptAt }]) => keptAt < now - KEPT_FOR);
  await Promise.all(old.map(([id]) => forgetUpload(id)));
  return all
    .map(([, upload]) => upload)
    .filter(({ keptAt }) => keptAt >= now - KEPT_FOR)
    .filter((upload) => upload.subject === subject)
    .filter(({ place }) => place.county === county && place.cycle === cycle);
};
