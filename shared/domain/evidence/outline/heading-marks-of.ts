import { type HeadingMark, type MarkForm, rankOf } from "./heading-mark.ts";
import { markedWords } from "./marked-words.ts";
import type { OutlineLine } from "./outline-lines.ts";

/**
 * Which lines of a part open with a number of the outline; the place of each line whose mark is one. Where a line of text
 * could be read otherwise, its neighbours decide:
 * - 一、 and （一） at the beginning of a line always number it, also alone;
 * - 1. （1） ① do when two or more count on from 1 (or from the last of their kind), one title with text among them; lines
 *   that are nothing but items, and a lone `1.`, stay the list they are;
 * - an unsure one (一、二年级) does when the one after or before it counts on.
 */
export const headingMarksOf = (lines: readonly OutlineLine[]): ReadonlySet<number> => {
  const kept = new Set<number>();
  const runs = openRuns(lines, (at) => kept.add(at));
  for (const [at, line] of lines.entries()) {
    if (line.kind === "table") continue;
    if (line.mark !== undefined) runs.add({ at, mark: line.mark, title: line.kind === "title" });
    else if (line.kind === "title") runs.end(-1);
  }
  // Stryker disable next-line NumericLiteral: no rank is below 0
  runs.end(-1);
  return kept;
};

/** The numbers of each form that go on from one another; a number further out ends those further in. */
const openRuns = (lines: readonly OutlineLine[], keep: (at: number) => void) => {
  const open = new Map<MarkForm, Marked[]>();
  const counted = new Map<MarkForm, number>();
  const close = (form: MarkForm): void => {
    const run = open.get(form) ?? [];
    open.delete(form);
    const sure = run.filter(({ mark }, place) => !mark.unsure || isInSequence(run, place));
    if (!isOutline({ form, run: sure, lines }, counted.get(form) ?? 0)) return;
    counted.set(form, sure.at(-1)?.mark.number ?? 0);
    for (const { at } of sure) keep(at);
  };
  const end = (rank: number): void => {
    for (const form of [...open.keys()].filter((each) => rankOf(each) > rank)) close(form);
  };
  const add = (marked: Marked): void => {
    const { form, number, unsure } = marked.mark;
    if (!unsure) end(rankOf(form));
    if (number === 1 && isList(form)) close(form);
    const run = open.get(form) ?? [];
    run.push(marked);
    open.set(form, run);
  };
  return { add, end };
};

interface Marked {
  readonly at: number;
  readonly mark: HeadingMark;
  readonly title: boolean;
}

const isList = (form: MarkForm): boolean => rankOf(form) >= rankOf("figure");

const isInSequence = (run: readonly Marked[], place: number): boolean => {
  const [before, own, after] = [run[place - 1], run[place], run[place + 1]];
  // Stryker disable next-line BooleanLiteral: it is asked only of places that the run has
  if (own === undefined) return false;
  // A heading of its own that opens with （一） or `1. ` is numbered; 一、二年级 may still be its words
  if (own.title && own.mark.form !== "numeral") return true;
  const { number } = own.mark;
  return (
    (after?.mark.unsure === false && after.mark.number === number + 1) ||
    (before?.mark.unsure === false && before.mark.number === number - 1)
  );
};

interface Run {
  readonly form: MarkForm;
  readonly run: readonly Marked[];
  readonly lines: readonly OutlineLine[];
}

const isOutline = ({ form, run, lines }: Run, counted: number): boolean => {
  if (!isList(form) || run.some(({ title }) => title)) return true;
  const numbers = run.map(({ mark }) => mark.number);
  const [first] = numbers;
  return (
    run.length > 1 &&
    (first === 1 || first === counted + 1) &&
    numbers.every((number, at) => at === 0 || isNear(numbers[at - 1] ?? 0, number)) &&
    run.some(({ at }) => hasWords(lines, at))
  );
};

/** The next number, one left out or one given twice: a slip, which is told; anything else is no sequence. */
const isNear = (before: number, number: number): boolean =>
  number >= before && number <= before + 2;

/** A title with text after it, on its line or below it. */
const hasWords = (lines: readonly OutlineLine[], at: number): boolean => {
  const line = lines[at];
  // Stryker disable next-line BooleanLiteral: the lines of a run without titles are texts with marks
  if (line?.kind !== "text" || line.mark === undefined) return false;
  const words = markedWords(line.mark.rest);
  if (words.kind !== "alone") return words.kind === "runIn";
  return isText(lines[at + 1], line.mark);
};

/** Whether a line is what stands below a number: not another one of its kind or of a kind above it. */
export const isText = (line: OutlineLine | undefined, mark: HeadingMark): boolean => {
  if (line === undefined || line.kind === "title") return false;
  if (line.kind === "table" || line.mark === undefined) return true;
  return rankOf(line.mark.form) > rankOf(mark.form);
};
