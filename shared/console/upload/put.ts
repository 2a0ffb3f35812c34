import type { Address } from "./queue.ts";

/** What came of a PUT. */
export type Put = "arrived" | "expired" | "broke";

/** A line on which nothing moves for so long is dead, though nobody says so. */
const DEAD_AFTER_MS = 120_000;

/** Puts a file where its address says; by XMLHttpRequest, for fetch tells nothing of how far it has come. */
export const putFile = (
  file: Blob,
  address: Address,
  {
    onProgress,
    signal,
  }: {
    readonly onProgress: (sent: number) => void;
    readonly signal: AbortSignal;
  },
): Promise<Put> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const abort = (): void => request.abort();
    let watch = setTimeout(abort, DEAD_AFTER_MS);
    request.open("PUT", address.url);
    // A browser sets it itself and refuses to be told
    for (const [name, value] of Object.entries(address.headers))
      if (name.toLowerCase() !== "content-length") request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => {
      clearTimeout(watch);
      watch = setTimeout(abort, DEAD_AFTER_MS);
      onProgress(loaded);
    };
    // However it ends: without an answer (a broken line, an abort) its status is 0
    request.onloadend = () => {
      clearTimeout(watch);
      signal.removeEventListener("abort", abort);
      resolve(outcomeOf(request.status));
    };
    signal.addEventListener("abort", abort);
    request.send(file);
  });

/** 412: it lies there already (If-None-Match). 403 and 400: the address is over, or is taken no more. */
const outcomeOf = (status: number): Put => {
  if ((status >= 200 && status < 300) || status === 412) return "arrived";
  return status === 403 || status === 400 ? "expired" : "broke";
};
