import type { ApiClient } from "./api.ts";
import type { UploadFile } from "./pack.ts";

const atOnce = 6;

/** Uploads a few files at a time; the evidence ids in the order of the files. */
export const uploadAll = async (
  api: ApiClient,
  files: readonly UploadFile[],
  onProgress: (count: number, of: number) => void,
): Promise<readonly string[]> => {
  const evidenceIds: string[] = [];
  const waiting = [...files.entries()];
  let uploaded = 0;
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, file] = next;
      evidenceIds[place] = await api.upload(file);
      uploaded += 1;
      onProgress(uploaded, files.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return evidenceIds;
};
