import type { Finding } from "../../domain/finding.ts";
import { finding } from "../../domain/findings/finding.ts";
import { limits } from "../extraction/limits.ts";

/**
 * What makes a Markdown parser look at the same characters again and again, counted before it does: marks nested in marks
 * at the start of a line, marks of emphasis in one paragraph, and characters without a space that might be an address.
 */
export const markdownWork = (text: string): Finding | undefined => {
  let marks = 0;
  for (const [at, line] of text.split(/\r\n|\r|\n/).entries()) {
    const path = String(at + 1);
    if (nesting(line) > limits.markdownNesting) return finding("nestedTooDeep", { path });
    marks = line.trim() === "" ? 0 : marks + emphasisMarks(line);
    if (marks > limits.markdownMarks || longestRun(line) > limits.markdownRunCharacters)
      return finding("markdownTangled", { path, values: { line: path } });
  }
  return undefined;
};

/** Quotes and list items that a line opens one inside another. */
const nesting = (line: string): number => {
  const [opening = ""] = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/.exec(line) ?? [];
  return opening.match(/>|[-+*]|\d+/g)?.length ?? 0;
};

const emphasisMarks = (line: string): number => line.match(/[*_~]/g)?.length ?? 0;

/** The characters that the part of a mail address before its @ may have. */
const longestRun = (line: string): number =>
  line
    .split(/[^\w.!#$%&'*+/=?^`{|}~-]+/)
    .reduce((longest, run) => Math.max(longest, run.length), 0);
