import { finding } from "../../domain/findings/make-finding.ts";
import { type Extracted, refused } from "./extracted.ts";
import { limits } from "./limits.ts";

/**
 * The answer, or a refusal where it is larger than a file may make it. Asked in the thread: values share one long string
 * there, and a message between threads writes it out for each of them.
 */
export const boundedAnswer = (extracted: Extracted): Extracted => {
  const most = limits.answerCharacters;
  if (charactersWithin(extracted, most)) return extracted;
  return refused(finding("tooMuchContent", { path: "", values: { most: String(most) } }));
};

/** Whether a value has at most so many characters in all; every value counts as one more, an empty one too. */
const charactersWithin = (whole: unknown, most: number): boolean => {
  const open: unknown[] = [whole];
  let left = most;
  while (open.length > 0 && left >= 0) {
    const value = open.pop();
    left--;
    if (typeof value === "string") left -= value.length;
    else if (typeof value === "object" && value !== null)
      for (const inner of Object.values(value)) open.push(inner);
  }
  return left >= 0;
};
