import { fork } from "node:child_process";
import { once } from "node:events";
import type { Guard } from "./guards.ts";
import type { Failure, JobAnswer, JobRequest } from "./job.ts";
import { joinedTally, type Tally } from "./tally.ts";

export interface Asked {
  readonly from: number;
  readonly seeds: number;
  readonly jobs: number;
  readonly without: Guard | undefined;
  /** Failing seeds after which no more schedules are played. */
  readonly enough: number;
}

export interface Outcome {
  readonly tally: Tally;
  readonly failures: readonly Failure[];
}

/** Schedules that a process plays before it tells of them. */
const AT_ONCE = 20;

/** All schedules, in as many processes as asked for; `progress` is told after each few. */
export const playedInJobs = async (
  asked: Asked,
  progress: (outcome: Outcome) => void,
): Promise<Outcome> => {
  const end = asked.from + asked.seeds;
  let next = asked.from;
  let outcome: Outcome = { tally: {}, failures: [] };
  const take = (): JobRequest | undefined => {
    if (next >= end || outcome.failures.length >= asked.enough) return undefined;
    const from = next;
    next = Math.min(end, from + AT_ONCE);
    return { do: "play", from, to: next, without: asked.without };
  };
  const work = async (): Promise<void> => {
    const job = startJob();
    for (let request = take(); request; request = take()) {
      const answer = await job.ask(request);
      if (answer.kind !== "played") throw new Error("a process answered what it was not asked");
      outcome = {
        tally: joinedTally(outcome.tally, answer.tally),
        failures: [...outcome.failures, ...answer.failures],
      };
      progress(outcome);
    }
    job.end();
  };
  await Promise.all(Array.from({ length: asked.jobs }, work));
  const failures = outcome.failures.toSorted((one, other) => one.seed - other.seed);
  return { ...outcome, failures };
};

/** The least of a failing schedule that fails, line by line. */
export const shrunkInJob = async (
  seed: number,
  without: Guard | undefined,
): Promise<readonly string[]> => {
  const job = startJob();
  const answer = await job.ask({ do: "shrink", seed, without });
  job.end();
  return answer.kind === "shrunk" ? answer.trace : [];
};

const startJob = () => {
  const child = fork(new URL("./job.ts", import.meta.url), {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = once(child, "exit").then(([code, signal]) => {
    throw new Error(`a process of the schedules ended with ${signal ?? code}`);
  });
  ended.catch(() => undefined);
  return {
    ask: async (request: JobRequest): Promise<JobAnswer> => {
      const answered = new Promise<JobAnswer>((resolve) => child.once("message", resolve));
      child.send(request);
      return Promise.race([answered, ended]);
    },
    end: () => void child.kill(),
  };
};
