import { setImmediate as turn } from "node:timers/promises";

/** A call that a copy of a function is about to make, or whose answer it is about to get. */
export interface Pause {
  readonly call: string;
  readonly moment: "before" | "after";
  readonly goOn: () => void;
  /** The call fails: not made at all (`before`), or made and its answer lost (`after`). */
  readonly fail: (error: Error) => void;
}

/** One invocation of a function, as the chain sees it: where it stands, and how to end it. */
export interface Copy {
  readonly name: string;
  readonly pauses: () => readonly Pause[];
  /** The machine under it dies: it never goes on, whatever it was about to do. */
  readonly kill: () => void;
}

/** What a copy's calls go through. */
export interface Checkpoints {
  readonly reading: Wrapping;
  /** A write also stops after it was made, so that its answer can be lost. */
  readonly writing: Wrapping;
}
type Wrapping = <Arguments extends readonly unknown[], Answer>(
  call: string,
  make: (...parameters: Arguments) => Promise<Answer>,
) => (...parameters: Arguments) => Promise<Answer>;

/**
 * Copies of functions that run side by side and stop at every call they make to the table or the bucket, until somebody
 * lets one of them go on. Between two choices everything that can run without a choice has run: a run is its choices.
 */
export const copies = () => {
  const alive = new Set<Copy>();
  const calls = new Set<Promise<unknown>>();

  const track = <Answer>(work: Promise<Answer>): Promise<Answer> => {
    calls.add(work);
    const done = () => calls.delete(work);
    work.then(done, done);
    return work;
  };

  return {
    alive: alive as ReadonlySet<Copy>,
    track,

    start: <Answer>(invocation: {
      readonly name: string;
      readonly work: (checkpoints: Checkpoints) => Promise<Answer>;
      readonly ended: (answer: Answer | "failed") => void;
      readonly killed: () => void;
    }): Copy => {
      const pauses = new Set<Pause>();
      const copy: Copy = {
        name: invocation.name,
        pauses: () => [...pauses],
        kill: () => {
          alive.delete(copy);
          invocation.killed();
        },
      };
      const stop = (call: string, moment: Pause["moment"]) =>
        new Promise<void>((resolve, reject) => {
          const leave = () => pauses.delete(pause);
          const pause: Pause = {
            call,
            moment,
            goOn: () => leave() && resolve(),
            fail: (error) => leave() && reject(error),
          };
          pauses.add(pause);
        });
      const finish = (answer: Answer | "failed") => {
        alive.delete(copy);
        invocation.ended(answer);
      };
      alive.add(copy);
      void invocation
        .work({
          reading:
            (call, make) =>
            async (...parameters) => {
              await stop(call, "before");
              return track(make(...parameters));
            },
          writing:
            (call, make) =>
            async (...parameters) => {
              await stop(call, "before");
              const answer = await track(make(...parameters));
              await stop(call, "after");
              return answer;
            },
        })
        .then(finish, () => finish("failed"));
      return copy;
    },

    /** Resolves when every copy that is alive stands at a pause. */
    quiet: async (): Promise<void> => {
      for (let turns = 0; turns < 10_000; turns++) {
        await Promise.allSettled(calls);
        await turn();
        if (calls.size === 0 && [...alive].every((copy) => copy.pauses().length > 0)) return;
      }
      throw new Error("a copy of a function neither goes on nor ends");
    },
  };
};
