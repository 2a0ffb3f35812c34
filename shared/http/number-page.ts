import { finding } from "../domain/findings/make-finding.ts";
import type { ApiAnswer } from "./http-response.ts";

/** Whether `next` can be the number that a page before gave. */
export const isPageNumber = (next: string): boolean => /^\d{1,9}$/.test(next);

/** `next` is not what the page before gave. */
export const unknownPage: Extract<ApiAnswer, { kind: "problem" }> = {
  kind: "problem",
  code: "invalidRequest",
  findings: [finding("pageUnknown", { path: "next" })],
};
