import type { NumberFound } from "./numbers-in.ts";
import type { Quantity } from "./quantity.ts";

/** Where the reader stands while it walks over a paragraph once. */
interface ReaderPlace {
  readonly sentence: number;
  readonly segment: number;
  /** Where each open bracket opened, outermost first. */
  readonly open: readonly number[];
  /** Behind the last mark, and that mark. */
  readonly clause: number;
  readonly lead: string;
}

/** Numbers with the words around them, their sentence and their bracket. */
export const placed = (text: string, numbers: readonly NumberFound[]): readonly Quantity[] => {
  const closed = closedBrackets(text);
  let place: ReaderPlace = { sentence: 0, segment: 0, open: [], clause: 0, lead: "" };
  let walked = 0;
  return numbers.map((number, index) => {
    place = walk({ text, from: walked, to: number.from, closed }, place);
    walked = number.to;
    const { clause, lead, sentence, segment, open } = place;
    const quantity = {
      ...number,
      lead,
      label: text.slice(Math.max(clause, number.from - LABEL), number.from),
      tail: tailOf(text, number.to, numbers[index + 1]?.from ?? text.length),
      depth: open.length,
      bracket: open.at(-1),
      sentence,
      segment,
      index,
    };
    place = { ...place, clause: number.to, lead: "" };
    return quantity;
  });
};

/** No label or tail that a rule reads is longer. */
const LABEL = 40;

interface Stretch {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly closed: ReadonlySet<number>;
}

const walk = ({ text, from, to, closed }: Stretch, start: ReaderPlace): ReaderPlace => {
  let place = start;
  // Stryker disable next-line EqualityOperator: no mark begins a number
  for (let at = from; at < to; at++) {
    const mark = text[at];
    if (mark !== undefined && MARKS.has(mark)) place = passed(mark, { at, closed, place });
  }
  return place;
};

interface Passing {
  readonly at: number;
  readonly closed: ReadonlySet<number>;
  readonly place: ReaderPlace;
}

/** The place behind a mark. */
const passed = (mark: string, { at, closed, place }: Passing): ReaderPlace => ({
  sentence: place.sentence + (ENDS.has(mark) ? 1 : 0),
  segment: place.segment + (ENDS.has(mark) || mark === "；" ? 1 : 0),
  clause: at + 1,
  lead: mark,
  open: closed.has(at) ? bracketsAfter(mark, at, place.open) : place.open,
});

const bracketsAfter = (mark: string, at: number, open: readonly number[]): readonly number[] =>
  mark === "（" ? [...open.slice(0, DEEPEST), at] : open.slice(0, -1);

const MARKS: ReadonlySet<string> = new Set("，、；。：（）！？");
const ENDS: ReadonlySet<string> = new Set("。！？");
/** Nobody nests brackets deeper; beyond it they are not told apart. */
const DEEPEST = 6;

/** Both ends of every bracket that is closed; one that is never closed is a slip and opens nothing. */
const closedBrackets = (text: string): ReadonlySet<number> => {
  const open: number[] = [];
  const closed = new Set<number>();
  // Stryker disable next-line EqualityOperator: behind the last character there is no bracket
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "（") open.push(at);
    const opened = text[at] === "）" ? open.pop() : undefined;
    if (opened !== undefined) closed.add(opened).add(at);
  }
  return closed;
};

const tailOf = (text: string, from: number, next: number): string =>
  /[^，、；。：（）！？]*/u.exec(text.slice(from, Math.min(next, from + LABEL)))?.[0] ?? "";
