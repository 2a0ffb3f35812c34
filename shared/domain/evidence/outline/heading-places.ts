import { type HeadingMark, type MarkForm, rankOf } from "./heading-mark.ts";
import type { OutlineLine } from "./outline-lines.ts";

/** Where a heading stands: how far below its part, and which it is of those beside it, both from 1. */
export interface HeadingPlace {
  readonly depth: number;
  readonly number: number;
  /** Its typed number goes on from the one before it, or begins with the first. */
  readonly inOrder: boolean;
}

/** The number typed last of each form, over the parts so far. */
export type LastTyped = Map<MarkForm, number>;

interface Open {
  readonly form: MarkForm | undefined;
  readonly title: boolean;
  /** Of a title, as its author set it. */
  readonly depth: number;
  /** 0 when it has none. */
  readonly typed: number;
  children: number;
}

/**
 * Gives the headings of a part their places, one after another. A number of a form that is open goes on beside it, one of a
 * form further in (1. after （一）) stands below; a title without number goes by the depth that its author set.
 */
export const headingPlaces = (last: LastTyped) => {
  const part: Pick<Open, "children"> = { children: 0 };
  const open: Open[] = [];
  return (line: Exclude<OutlineLine, { kind: "table" }>, mark: HeadingMark | undefined) => {
    const own: Open = {
      form: mark?.form,
      title: line.kind === "title",
      // Stryker disable next-line NumericLiteral: the depth of what is no title is never asked
      depth: line.kind === "title" ? line.depth : 0,
      typed: mark?.number ?? 0,
      children: 0,
    };
    const goesOn = mark !== undefined && mark.number === (last.get(mark.form) ?? 0) + 1;
    const beside = closeUnto(open, own, goesOn);
    const parent = open.at(-1) ?? part;
    parent.children++;
    open.push(own);
    if (mark !== undefined) last.set(mark.form, mark.number);
    const inOrder = own.typed === 0 || isInOrder(own, beside, goesOn);
    return { depth: open.length, number: parent.children, inOrder } satisfies HeadingPlace;
  };
};

const isInOrder = (own: Open, beside: Open | undefined, goesOn: boolean): boolean =>
  beside?.form === own.form ? own.typed === (beside?.typed ?? 0) + 1 : own.typed === 1 || goesOn;

/** Closes what a heading does not stand below; gives the one that it follows beside. */
const closeUnto = (open: Open[], own: Open, goesOn: boolean): Open | undefined => {
  // Stryker disable next-line NumericLiteral: any number below 0 says that there is none
  const same = own.form === undefined ? -1 : lastOfForm(open, own);
  if (same >= 0) return closeUntoSame(open, own, same);
  const closed = closeWhile(open, (each) => isClosedBy(each, own));
  // A title that begins nothing stands beside one with a number of another kind: 2. after （三）
  const begins = own.form === undefined || own.typed === 1 || goesOn;
  return !begins && own.title && open.at(-1)?.title === true ? open.pop() : closed;
};

/** A title goes on from a title rather than from a number typed in the text below that. */
const lastOfForm = (open: readonly Open[], own: Open): number => {
  const alike = open.findLastIndex(({ form, title }) => form === own.form && title === own.title);
  if (own.title && alike >= 0) return alike;
  return open.findLastIndex(({ form }) => form === own.form);
};

const closeUntoSame = (open: Open[], own: Open, same: number): Open | undefined => {
  // （一） typed anew in the text below a title （一）
  const anew = own.typed === 1 && !own.title && open[same]?.title === true;
  const [first] = open.splice(anew ? same + 1 : same);
  return anew ? undefined : first;
};

const closeWhile = (open: Open[], isClosed: (each: Open) => boolean): Open | undefined => {
  let closed: Open | undefined;
  for (let last = open.at(-1); last !== undefined && isClosed(last); last = open.at(-1))
    closed = open.pop();
  return closed;
};

const isClosedBy = (last: Open, own: Open): boolean => {
  if (own.form === undefined) return !last.title || last.depth >= own.depth;
  if (last.form === undefined) return own.title && last.depth >= own.depth;
  // Stryker disable next-line EqualityOperator: one of the same form has been found before (lastOfForm)
  return rankOf(last.form) > rankOf(own.form);
};
