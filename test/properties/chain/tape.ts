/** The choices of one run, taken one after the other. Past its end every choice is the first: a short tape is a calm run. */
export const tapeOf = (numbers: readonly number[]) => {
  let at = 0;
  return {
    /** A choice among `count`: 0 up to `count - 1`. */
    next: (count: number): number => (numbers[at++] ?? 0) % Math.max(count, 1),
    /** True about once in `oneIn`, never past the end. */
    rarely: (oneIn: number): boolean => (numbers[at++] ?? 0) % oneIn === oneIn - 1,
  };
};
export type Tape = ReturnType<typeof tapeOf>;
