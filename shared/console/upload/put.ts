import type { Address } from "./queue.ts";

/** What came of a PUT. */
export type Put = "arrived" | "expired" | "broke";

/** Puts a file where its address says; by XMLHttpRequest, for fetch tells nothing of how far it has come. */
export const putFile = (
  file: Blob,
  address: Address,
  options: { readonly onProgress: (sent: number) => void; readonly signal: AbortSignal },
): Promise<Put> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("PUT", address.url);
    // A browser sets it itself and refuses to be told
    for (const [name, value] of Object.entries(address.headers))
      if (name.toLowerCase() !== "content-length") request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => options.onProgress(loaded);
    request.onload = () => resolve(outcomeOf(request.status));
    request.onerror = () => resolve("broke");
    request.ontimeout = () => resolve("broke");
    request.onabort = () => resolve("broke");
    options.signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });

/** 412: it lies there already (If-None-Match). 403: the address is over, or is taken no more. */
const outcomeOf = (status: number): Put => {
  if ((status >= 200 && status < 300) || status === 412) return "arrived";
  return status === 403 || status === 400 ? "expired" : "broke";
};
