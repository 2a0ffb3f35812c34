import type { ApiAnswer } from "./http-response.ts";

/** Lambda answers at most 6 MB, in base64 a third more than the file; beyond this the file is fetched from its store. */
const MOST_INLINE_BYTES = 4 * 1024 * 1024;

/** A file of any size: with the answer, or as an address to follow (303). */
export const fileAnswer = async (file: {
  readonly contentType: string;
  readonly fileName: string;
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
  readonly address: () => Promise<string>;
}): Promise<ApiAnswer> =>
  file.size > MOST_INLINE_BYTES
    ? { kind: "redirect", location: await file.address() }
    : {
        kind: "file",
        contentType: file.contentType,
        fileName: file.fileName,
        bytes: await file.bytes(),
      };
