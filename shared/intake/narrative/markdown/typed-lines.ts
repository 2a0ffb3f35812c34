import { headingMark } from "../../../domain/evidence/outline/heading-mark.ts";
import { markedWords } from "../../../domain/evidence/outline/marked-words.ts";

/**
 * The lines of a source paragraph that are paragraphs to their author: typed headings and 一是 without a blank line between
 * them, lines that are indented. Where the line before goes on (no 。, no title of its own), a number at the beginning of a line is running text.
 */
export const typedLines = (paragraph: string): readonly string[] => {
  const typed: string[] = [];
  for (const line of paragraph.split("\n")) {
    const before = typed.at(-1);
    if (before === undefined || beginsAnew(before, line)) typed.push(line);
    else typed[typed.length - 1] = `${before}\n${line}`;
  }
  return typed;
};

/** Two full-width blanks are how a paragraph begins that was typed for paper. */
const beginsAnew = (before: string, line: string): boolean =>
  line.startsWith("\u3000") ||
  isHeading(before) ||
  (ENDED.test(before) && (isNumbered(line) || /^\s*[一二三四五六七八九十]+是/.test(line)));

const ENDED = /[。；：！？;:!?][”’）)]?\s*$/;

const isNumbered = (line: string): boolean => headingMark(line)?.unsure === false;

/** A numbered line that ends like a title: 。 and marks within a sentence are none of a title. */
const isHeading = (line: string): boolean => {
  const mark = line.includes("\n") ? undefined : headingMark(line);
  return mark !== undefined && !mark.unsure && markedWords(mark.rest).kind === "alone";
};
