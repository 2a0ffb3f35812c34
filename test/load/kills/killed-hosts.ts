import { setTimeout as sleep } from "node:timers/promises";
import type { HostProcess } from "../../bench/outside/host-process.ts";
import { startHostProcess } from "../../bench/outside/host-process.ts";
import { descendantsOf, programOf } from "../../bench/outside/process-costs.ts";
import type { Random } from "../../intake/fuzz/random.ts";
import type { Target } from "../../journey/client.ts";
import type { Acknowledged } from "./persistent-clerk.ts";

/** What is killed: the host's process alone, that and all below it at once, or the table's engine below it. */
export const victims = ["host", "host and engines", "table's engine"] as const;
export type Victim = (typeof victims)[number];

export interface Kill {
  readonly victim: Victim;
  /** Milliseconds after its start; the host was up by then, or not yet. */
  readonly after: number;
  readonly wasUp: boolean;
}

/** Of so many kills one comes at any moment of a start, whatever it is about. */
const WHILE_STARTING = 0.2;
const MOST_STARTING_MS = 3000;
/** The others come at any moment up to this after the host has answered a first PUT: on a slow machine that takes longer. */
const MOST_WORKING_MS = 3000;
const FIRST_PUT_WITHIN_MS = 60_000;
/** The engine's watcher, or the host that lost its engine, has to be gone by then, on a busy machine too. */
const GONE_WITHIN_MS = 60_000;

/**
 * Hosts over one state folder, one after the other: each is killed at a moment that the seed decides, and started again by
 * whoever started it, as a person or a service manager does. `target` is the one that is up, for whoever asks.
 */
export const killedHosts = (stateFolder: string, random: Random, told: Acknowledged) => {
  let current = startHostProcess(stateFolder);
  const faults: string[] = [];
  let isOver = false;
  return {
    faults,
    /** Of the host that runs now; asked while one starts, it waits. */
    target: async (): Promise<Target> => {
      for (;;) {
        if (isOver) throw new Error("no host is started any more");
        const target = await current.up.catch(() => undefined);
        if (target) return target;
        await sleep(20);
      }
    },
    /** Kills once and starts again. */
    kill: async (victim: Victim): Promise<Kill> => {
      const began = performance.now();
      const killed = current;
      // An engine stands at a known place in a start only once its host is up
      const isEarly = victim !== "table's engine" && random.chance(WHILE_STARTING);
      if (isEarly) await sleep(random.below(MOST_STARTING_MS));
      else {
        await killed.up;
        await firstPut(told);
        await sleep(random.below(MOST_WORKING_MS));
      }
      const wasUp = !isEarly || (await isUp(killed));
      const after = performance.now() - began;
      faults.push(...(await endOf(killed, victim)));
      // A run that failed meanwhile starts no other
      if (!isOver) current = startHostProcess(stateFolder);
      return { victim, after, wasUp };
    },
    /** The last one is stopped in order. */
    stop: async (): Promise<void> => {
      isOver = true;
      current.kill("SIGTERM");
      await current.ended;
    },
    /** Started anew in order, so that what is done at a start is done once more. */
    startAnew: async (): Promise<void> => {
      await current.up;
      current.kill("SIGTERM");
      await current.ended;
      current = startHostProcess(stateFolder);
      await current.up;
    },
  };
};
export type KilledHosts = ReturnType<typeof killedHosts>;

/** Uploads go on by then, and so does what reconcile does at a start. */
const firstPut = async (told: Acknowledged): Promise<void> => {
  const before = told.stored;
  const deadline = Date.now() + FIRST_PUT_WITHIN_MS;
  while (told.stored === before && Date.now() < deadline) await sleep(20);
};

const isUp = ({ up }: HostProcess): Promise<boolean> =>
  Promise.race([
    up.then(
      () => true,
      () => false,
    ),
    sleep(0, false),
  ]);

/** Kills, waits until nothing of it runs any more, and says what did not end as it has to. */
const endOf = async (host: HostProcess, victim: Victim): Promise<readonly string[]> => {
  const { pid } = host;
  if (pid === undefined) return ["the host has no process"];
  const below = descendantsOf(pid);
  const engines = below.filter((each) => programOf(each) === "dynoxide");
  const targets = {
    host: [pid],
    "host and engines": [pid, ...below],
    "table's engine": engines,
  }[victim];
  if (targets.length === 0) return [`no ${victim} to kill`];
  for (const each of targets) killProcess(each);
  const end = await Promise.race([host.ended, sleep(GONE_WITHIN_MS)]);
  const isGone = await goneOf(engines);
  return [
    ...(end ? [] : [`${victim} killed, and the host goes on`]),
    ...(isGone ? [] : [`${victim} killed, and the table's engine goes on`]),
    ...(victim === "table's engine" && end && !end.said.includes("An engine stopped unexpectedly")
      ? [`the engine was lost, and the host did not say so: ${end.said.slice(-300)}`]
      : []),
  ];
};

const killProcess = (pid: number): void => {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself a moment before
  }
};

const goneOf = async (pids: readonly number[]): Promise<boolean> => {
  for (let left = GONE_WITHIN_MS / 20; left > 0; left -= 1) {
    if (pids.every((pid) => programOf(pid) !== "dynoxide")) return true;
    await sleep(20);
  }
  return false;
};
