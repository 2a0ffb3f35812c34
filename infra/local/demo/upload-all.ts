import pMap from "p-map";
import type { ApiClient } from "./api.ts";
import type { UploadFile } from "./pack.ts";

const AT_A_TIME = 6;

/** Uploads a few files at a time; the evidence ids in the order of the files. */
export const uploadAll = (
  api: ApiClient,
  files: readonly UploadFile[],
  onProgress: (count: number, of: number) => void,
): Promise<readonly string[]> => {
  let uploaded = 0;
  const upload = async (file: UploadFile): Promise<string> => {
    const evidenceId = await api.upload(file);
    uploaded += 1;
    onProgress(uploaded, files.length);
    return evidenceId;
  };
  return pMap(files, upload, { concurrency: AT_A_TIME });
};
