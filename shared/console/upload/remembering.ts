import type { Place } from "../api/place.ts";
import { now } from "../clock.ts";
import type { QueuedUpload } from "./do-step.ts";
import { forgetUpload, keepFile, keepUpload } from "./keep.ts";
import { isSettled, type QueuedFile } from "./queue.ts";

/** Whose uploads are kept, and for which county. */
interface Keeper {
  readonly place: Place;
  readonly subject: string;
}

/** Keeps what is to be gone on with after a reload: until its bytes have arrived, or it is known that they never will. */
export const remembering = ({ place, subject }: Keeper) => ({
  begin: ({ id, file, isFileKept }: QueuedUpload): void => {
    if (isFileKept) void keepFile(id, file);
  },
  note: (
    { id, sha256, isRegistered, state }: QueuedFile,
    { description, isFileKept }: QueuedUpload,
  ): void => {
    if (state.at === "arrived" || isSettled(state)) return void forgetUpload(id);
    void keepUpload({
      id,
      place,
      subject,
      description,
      isFileKept,
      isRegistered,
      keptAt: now(),
      ...(sha256 !== undefined && { sha256 }),
    });
  },
});
