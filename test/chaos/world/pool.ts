/** Something that waits to be delivered. */
export interface Waiting {
  /** What it is, and which of those: `0/a.json~2`. */
  readonly name: string;
  readonly body: string;
  readonly attempts: number;
}

/**
 * What waits for a function, in no order: a queue, or a stream whose batches were cut and retried. What was taken and not
 * acknowledged comes back, and after so many attempts lies among the dead; what was acknowledged may come again all the same.
 */
export const poolOf = ({ attempts: most }: { readonly attempts: number }) => {
  let waiting: readonly Waiting[] = [];
  let dead: readonly Waiting[] = [];
  let again = 0;
  const names = new Map<string, number>();
  const find = (name: string): Waiting | undefined => waiting.find((each) => each.name === name);
  return {
    waiting: () => waiting,
    dead: () => dead,
    /** How often something was given back. */
    again: () => again,
    add: (name: string, body: string): void => {
      const count = (names.get(name) ?? 0) + 1;
      names.set(name, count);
      waiting = [...waiting, { name: `${name}~${count}`, body, attempts: 0 }];
    },
    /** Those that are there, of these names, in the order of the names. */
    take: (wanted: readonly string[]): readonly Waiting[] =>
      wanted.flatMap((name) => {
        const found = find(name);
        if (found) waiting = waiting.filter((each) => each !== found);
        return found ?? [];
      }),
    giveBack: (taken: readonly Waiting[]): void => {
      again += taken.length;
      const failed = taken.map((each) => ({ ...each, attempts: each.attempts + 1 }));
      waiting = [...waiting, ...failed.filter(({ attempts }) => attempts < most)];
      dead = [...dead, ...failed.filter(({ attempts }) => attempts >= most)];
    },
    /** Delivered twice. Says whether there was such a one. */
    duplicate: (name: string): boolean => {
      const found = find(name);
      if (found) waiting = [...waiting, found];
      return found !== undefined;
    },
    lose: (name: string): boolean => {
      const found = find(name);
      waiting = waiting.filter((each) => each !== found);
      return found !== undefined;
    },
    /** Somebody looks after what is dead: it comes once more. */
    redrive: (): void => {
      waiting = [...waiting, ...dead.map((each) => ({ ...each, attempts: 0 }))];
      dead = [];
    },
  };
};
export type Pool = ReturnType<typeof poolOf>;
