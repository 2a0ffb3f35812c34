import { useEffect, useState } from "preact/hooks";
import { decodeTime, ulid } from "ulid";
import type { Place } from "../api/place.ts";
import { now } from "../clock.ts";
import { useConsole } from "../context.tsx";
import type { QueuedUpload } from "./do-step.ts";
import { sha256Of } from "./hash.ts";
import { forgetUpload, keptUploads, type UnfinishedUpload } from "./keep.ts";

/** What the same person had not finished for a county, looked for while nothing is under way. */
export const useUnfinished = (place: Place, isAsked: boolean) => {
  const { session } = useConsole();
  const [unfinished, setUnfinished] = useState<readonly UnfinishedUpload[]>([]);
  useEffect(() => {
    if (isAsked) void keptUploads(place, session.subject, now()).then(setUnfinished);
  }, [place.county, place.cycle, isAsked]);
  const forget = (some: readonly UnfinishedUpload[]): void => {
    const gone = new Set(some.map(({ id }) => id));
    setUnfinished((all) => all.filter(({ id }) => !gone.has(id)));
  };
  return { unfinished, forget };
};

/** A registration waits a day for its file, and an id is taken for a day; some hours of it are left for the sending. */
const IDS_LAST_MS = 20 * 3_600_000;

/** To be queued again: under its own id, so that nothing is registered twice, unless that is too old to be taken. */
export const goneOnWith = (upload: UnfinishedUpload, file: File): QueuedUpload => {
  const moment = now();
  if (decodeTime(upload.id) > moment - IDS_LAST_MS) return { ...upload, file };
  void forgetUpload(upload.id);
  return { ...upload, file, id: ulid(moment), isRegistered: false };
};

/** The upload that a file was chosen for before: of its name and size, and with its bytes where these are known. */
export const uploadOf = async (
  file: File,
  missing: readonly UnfinishedUpload[],
): Promise<UnfinishedUpload | undefined> => {
  const alike = missing.filter(({ description }) => description.size === file.size);
  if (alike.length === 0) return undefined;
  const sha256 = await sha256Of(file).catch(() => "");
  return alike.find(
    (upload) =>
      (upload.sha256 ?? upload.description.fileName) === (upload.sha256 ? sha256 : file.name),
  );
};
