import { known } from "../../../shared/domain/known.ts";
import type { Random } from "../../intake/fuzz/random.ts";
import type { Copy, Stop } from "../world/copies.ts";
import { faultsAt } from "../world/faults.ts";
import { type SourceName, sourceNames, sources } from "../world/sources.ts";
import type { Move } from "./moves.ts";
import type { Playing } from "./perform.ts";

/** Copies at work at a time. */
const MOST_COPIES = 4;
/** How much more often a write goes wrong than a read: that is where it can do harm. */
const ON_WRITES = 3;
/** How far the clocks of machines are from the world's, in milliseconds. */
const skews = [0, 0, 170_000, -150_000, 40_000] as const;

/** Longest time a copy stands still, in moves of the others. */
const LONGEST_HOLD = 60;

/**
 * Slow machines: a copy stands still while the others get far ahead of it. Most often so when it has read and is about to
 * write: that is where it can do most harm.
 */
const holdsOf = (random: Random, slow: number) => {
  const until = new Map<Copy, number>();
  return {
    isHeld: (copy: Copy, move: number): boolean => {
      const isWriting = copy
        .stops()
        .some(({ call, moment }) => call.isWrite && moment === "before");
      if (isWriting && !until.has(copy))
        until.set(copy, random.chance(slow / 100) ? move + random.below(LONGEST_HOLD) : 0);
      return (until.get(copy) ?? 0) > move;
    },
  };
};

/** What only tells of what has happened mostly comes in larger batches. */
const isPatient = (source: SourceName): boolean => source === "keep" || source === "tell";

/** Chooses what happens next: each choice of a schedule is made here, and nowhere else. */
export const chooserOf = (random: Random, playing: Playing) => {
  const { program, stage, onTheirWay } = playing;
  const { weather } = program;
  const { copies, world } = stage;
  const percent = (share: number): boolean => random.below(100) < share;
  const holds = holdsOf(random, weather.slow);
  let next = 0;
  let moves = 0;
  let last: Copy | undefined;

  const act = (): Move => ({ do: "act", act: next++, skew: random.oneOf(skews) });

  const start = (source: SourceName): Move => {
    const { pool, most } = sources[source];
    const waiting = [...world.pools[pool].waiting()];
    const count = Math.min(1 + random.below(most), waiting.length);
    const things = Array.from(
      { length: count },
      () => known(waiting.splice(random.below(waiting.length), 1)[0], "something waits").name,
    );
    return { do: "start", source, things, skew: random.oneOf(skews) };
  };

  const onward = (copy: Copy, stop: Stop): Move => {
    last = copy;
    const at = { copy: copy.name, call: stop.call.name, moment: stop.moment };
    return percent(weather.faults * (stop.call.isWrite ? ON_WRITES : 1))
      ? { do: "fault", kind: random.oneOf(faultsAt(stop)), ...at }
      : { do: "go", ...at };
  };

  const whim = (ready: readonly SourceName[]): Move | undefined => {
    const [request] = onTheirWay.keys();
    if (request !== undefined && random.chance(0.4)) return { do: "land", request };
    const alive = [...copies.alive].filter(({ name }) => name.includes("["));
    if (alive.length > 0 && random.chance(0.3))
      return { do: "overtake", copy: random.oneOf(alive).name };
    if (ready.length === 0) return undefined;
    const source = random.oneOf(ready);
    const thing = random.oneOf(world.pools[sources[source].pool].waiting()).name;
    return { do: weather.isLossy && random.chance(0.5) ? "lose" : "duplicate", source, thing };
  };

  const work = (ready: readonly SourceName[]): Move | undefined => {
    const all = [...copies.alive];
    const awake = all.filter((copy) => !holds.isHeld(copy, moves));
    const hasRoom = all.length < MOST_COPIES;
    const canStart = hasRoom ? ready.filter((name) => !isPatient(name) || random.chance(0.2)) : [];
    // Nobody stands still, or waits, for ever
    const alive = awake.length + canStart.length > 0 ? awake : all;
    if (alive.length + canStart.length === 0) return ready[0] && start(ready[0]);
    if (last && alive.includes(last) && percent(weather.bursts))
      return onward(last, random.oneOf(last.stops()));
    const choice = random.below(alive.length + canStart.length);
    const copy = alive[choice];
    if (copy) return onward(copy, random.oneOf(copy.stops()));
    return start(known(canStart[choice - alive.length], "something waits"));
  };

  /** Nothing when all acts are done and all that came of them. */
  return (): Move | undefined => {
    const ready = sourceNames.filter(
      (name) => world.pools[sources[name].pool].waiting().length > 0,
    );
    moves++;
    const hasActs = next < program.acts.length;
    if (hasActs && percent(weather.pace)) return act();
    const other = percent(weather.whims) ? whim(ready) : undefined;
    return other ?? work(ready) ?? (hasActs ? act() : undefined);
  };
};
