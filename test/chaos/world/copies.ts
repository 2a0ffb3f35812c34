import { setImmediate as turn } from "node:timers/promises";
import { isReading } from "./read-once.ts";

/** A call to a service: what it is, and how it is made (at once, for the services are in this process). */
export interface Call {
  readonly service: "dynamodb" | "s3" | "sqs" | "events";
  /** `GetItem EVIDENCE#…`: the same call of the same copy has the same name in every run. */
  readonly name: string;
  readonly isWrite: boolean;
  /** A transaction that is sent again by the SDK has the same token, and is done once. */
  readonly isTransaction: boolean;
  /** How many parts the service may take and refuse one by one; 1 where it takes all or none. */
  readonly parts: number;
  /** Makes it, of its first parts only where that is said. */
  readonly make: (parts?: number) => object;
}

/** A copy of a function stands before a call, or has made it and waits for the answer. */
export interface Stop {
  readonly call: Call;
  readonly moment: "before" | "after";
  readonly goOn: () => void;
  readonly fail: (error: Error) => void;
  /** The call is taken as made, with this answer. */
  readonly answer: (answer: object) => void;
}

/** One invocation of a function on one machine. */
export interface Copy {
  /** `ingest[0/a.json~1]`, or `…#2` when another copy was given the same. */
  readonly name: string;
  /** How far the clock of its machine is from the world's, in milliseconds. */
  readonly skew: number;
  readonly isAlive: () => boolean;
  readonly stops: () => readonly Stop[];
  /** What it was given is given to another as well, though it is still at work: it took too long. */
  readonly overtake: () => void;
  /** The machine under it dies: it never goes on. */
  readonly kill: () => void;
}

export type Through = (call: Call) => Promise<object>;

interface Invocation<Answer> {
  readonly name: string;
  readonly skew: number;
  readonly work: (through: Through) => Promise<Answer>;
  readonly ended: (answer: Answer | "failed") => void;
  /** Whatever it was given has to come again. */
  readonly lost: () => void;
}

/**
 * Copies of functions that run side by side and stop before every call to a service, and after every write. Nothing runs
 * between two choices but what needs no choice, so that a schedule is its choices.
 */
export const copiesAtWork = () => {
  const alive = new Set<Copy>();
  const names = new Map<string, number>();

  const named = (name: string): string => {
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  };

  const start = <Answer>({ name, skew, work, ended, lost }: Invocation<Answer>): Copy => {
    const stops = new Set<Stop>();
    let isOvertaken = false;
    const leave = (): void => {
      alive.delete(copy);
    };
    const copy: Copy = {
      name: named(name),
      skew,
      isAlive: () => alive.has(copy),
      stops: () => [...stops],
      overtake: () => {
        if (!isOvertaken) lost();
        isOvertaken = true;
      },
      kill: () => {
        leave();
        // Whatever it still does reaches no service; it comes to its end, so that nothing of it is left in this process
        for (const stop of stops) stop.fail(new Error("the machine died"));
        if (!isOvertaken) lost();
      },
    };
    const standing = (call: Call, moment: Stop["moment"]) =>
      new Promise<object | undefined>((resolve, reject) => {
        const stop: Stop = {
          call,
          moment,
          goOn: () => stops.delete(stop) && resolve(undefined),
          fail: (error) => stops.delete(stop) && reject(error),
          answer: (answer) => stops.delete(stop) && resolve(answer),
        };
        stops.add(stop);
      });
    const through: Through = async (call) => {
      if (!alive.has(copy)) throw new Error("the machine died");
      const given = await standing(call, "before");
      if (given !== undefined) return given;
      const answer = call.make();
      if (!call.isWrite) return answer;
      return (await standing(call, "after")) ?? answer;
    };
    const finish = (answer: Answer | "failed"): void => {
      if (!alive.has(copy)) return;
      leave();
      if (!isOvertaken) ended(answer);
    };
    alive.add(copy);
    void work(through).then(finish, () => finish("failed"));
    return copy;
  };

  return {
    alive: alive as ReadonlySet<Copy>,
    start,
    /** Resolves when every copy stands at a stop. */
    quiet: async (): Promise<void> => {
      for (let turns = 0; turns < MOST_TURNS; turns++) {
        await turn();
        if (!isReading() && [...alive].every((copy) => copy.stops().length > 0)) return;
      }
      throw new Error("a copy of a function neither goes on nor ends");
    },
  };
};
export type Copies = ReturnType<typeof copiesAtWork>;

/** Copies compute in one turn; more are for what is read in a thread, the first time. */
const MOST_TURNS = 1_000_000;
