import type { Finding } from "../domain/findings/finding.ts";
import { finding } from "../domain/findings/make-finding.ts";
import { limits } from "./extraction/limits.ts";
import { markdownWork } from "./narrative/markdown-work.ts";

/**
 * Text that would be too much work for its parser, counted before it is parsed: ten megabytes of commas are ten million
 * values, each far larger in memory than in the file.
 */
export const textWork = (text: string, contentType: string): Finding | undefined => {
  switch (contentType) {
    case "text/markdown":
      return markdownWork(text);
    case "text/csv":
      return manyValues(text, ",;\t|，");
    case "application/json":
      return manyValues(text, ",");
    default:
      return undefined;
  }
};

/** Marks inside quotes are counted with the others: what people write has few of them for how many are allowed. */
const manyValues = (text: string, marks: string): Finding | undefined => {
  const most = limits.textValues;
  let count = 0;
  for (const mark of marks)
    for (let at = text.indexOf(mark); at >= 0 && count <= most; at = text.indexOf(mark, at + 1))
      count++;
  return count > most
    ? finding("tooManyValues", { path: "", values: { most: String(most) } })
    : undefined;
};
