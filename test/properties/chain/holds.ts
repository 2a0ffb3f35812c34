import type { Copy } from "./copies.ts";
import type { Tape } from "./tape.ts";

/** Longest time a copy stands still, in moves of the others. */
const MOST_MOVES = 80;
const conditional: ReadonlySet<string> = new Set(["settle", "commitStatus", "updateBoard"]);

/**
 * Slow machines: a copy stands still while the others get far ahead of it. It may be slow from the start, and is so more
 * often when it has read and is about to write: that is where it can do most harm.
 */
export const holds = (tape: Tape) => {
  const left = new Map<Copy, number>();
  const hold = (copy: Copy, oneIn: number): void => {
    if (!left.has(copy) && tape.rarely(oneIn)) left.set(copy, 1 + tape.next(MOST_MOVES));
  };
  return {
    started: (copy: Copy): void => hold(copy, 4),
    /** Whether it stands still for this move. */
    isHeld: (copy: Copy): boolean => {
      const isWriting = copy
        .pauses()
        .some(({ call, moment }) => conditional.has(call) && moment === "before");
      if (isWriting) hold(copy, 3);
      const moves = left.get(copy) ?? 0;
      if (moves > 0) left.set(copy, moves - 1);
      return moves > 0;
    },
  };
};
