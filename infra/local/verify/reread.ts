import { changedLines } from "./changed-lines.ts";
import { type WordLine, wordLines } from "./word-lines.ts";

/**
 * Word and LibreOffice write a file anew when they save it, so no byte of it is ours; what it says can still be held
 * against the original. The lines are for a person at a terminal.
 */
export const reread = (
  words: readonly WordLine[],
  original: Uint8Array | undefined,
  /** Of the file: an original in another form, or made anew by another edition, has another. */
  line: string,
): readonly string[] => {
  const made = original && wordLines(original);
  const isIt = made?.some(({ text }) => text.includes(line));
  const differences = made && isIt ? changedLines(made, words) : undefined;
  if (differences === undefined) return [tooDifferent];
  if (differences.length === 0) return [sameWords];
  const many = differences.length;
  return [
    `与原件相比，文字有${many}处不同 ${many} places differ from the original:`,
    ...differences.flatMap(({ place, made: before = NOTHING, found = NOTHING }) => [
      `  ${place}`,
      `    原件 made:  ${before}`,
      `    文件 found: ${found}`,
    ]),
  ];
};

const NOTHING = "（无 nothing）";
const sameWords =
  "文字与原件逐句相同，只是经其他软件另存。 Its words are those of the original; another program saved it.";
const tooDifferent =
  "无法与原件逐句比对。 It cannot be held against the original sentence by sentence.";
