import type { Finding } from "../../domain/findings/finding.ts";
import { finding } from "../../domain/findings/make-finding.ts";
import { limits } from "../extraction/limits.ts";

/** Marks nested in marks make a Markdown parser look at the same characters again and again: counted before it does. */
export const markdownWork = (text: string): Finding | undefined => {
  const line = text.split(/\r\n|\r|\n/).findIndex(nestsTooDeep);
  return line < 0 ? undefined : finding("nestedTooDeep", { path: String(line + 1) });
};

/** Quotes and list items that a line opens one inside another. */
const nestsTooDeep = (line: string): boolean => {
  const [opening = ""] = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/.exec(line) ?? [];
  return (opening.match(/>|[-+*]|\d+/g)?.length ?? 0) > limits.markdownNesting;
};
