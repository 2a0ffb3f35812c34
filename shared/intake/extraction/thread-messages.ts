import type { Extracted, FileToExtract } from "./extracted.ts";

/** What the main thread asks and the extraction thread answers; one file at a time, so nothing needs a number. */
export type ThreadRequest = FileToExtract;
export type ThreadAnswer =
  | { readonly kind: "ready" }
  | { readonly kind: "done"; readonly extracted: Extracted };
