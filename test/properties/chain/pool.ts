import type { Tape } from "./tape.ts";

interface Waiting<Thing> {
  readonly thing: Thing;
  readonly attempts: number;
}

/**
 * What waits to be delivered, in no order: a queue, or a stream after its batches were cut and retried. What was taken
 * and not acknowledged comes back; what was acknowledged may come again all the same.
 */
export const pool = <Thing>(
  tape: Tape,
  limits: { readonly attempts: number; duplicates: number },
) => {
  const waiting: Waiting<Thing>[] = [];
  const dead: Thing[] = [];
  return {
    size: () => waiting.length,
    /** What failed too often. */
    dead: dead as readonly Thing[],
    add: (things: readonly Thing[]) => {
      waiting.push(...things.map((thing) => ({ thing, attempts: 0 })));
    },
    take: (most: number): readonly Waiting<Thing>[] =>
      Array.from({ length: Math.min(1 + tape.next(most), waiting.length) }, () => {
        const [taken] = waiting.splice(tape.next(waiting.length), 1);
        if (taken === undefined) throw new Error("nothing waits");
        if (limits.duplicates > 0 && tape.rarely(5)) {
          limits.duplicates -= 1;
          waiting.push(taken);
        }
        return taken;
      }),
    giveBack: (taken: readonly Waiting<Thing>[]) => {
      for (const { thing, attempts } of taken) {
        if (attempts + 1 < limits.attempts) waiting.push({ thing, attempts: attempts + 1 });
        else dead.push(thing);
      }
    },
  };
};
export type Pool<Thing> = ReturnType<typeof pool<Thing>>;
