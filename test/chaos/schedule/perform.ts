import type { Copy, Stop } from "../world/copies.ts";
import { inflict } from "../world/faults.ts";
import { sources } from "../world/sources.ts";
import { doAct } from "./do-act.ts";
import type { Move } from "./moves.ts";
import type { Program } from "./program.ts";
import type { Stage } from "./stage.ts";

/** Requests that are on their way, by the name of their call. */
export type OnTheirWay = Map<string, () => object>;

/** What is kept in the ledger after whoever put it had given up: the next to seal may not have seen it. */
const LATE_IN_LEDGER = /^PutObject (ledger\/.*\/(?:receipts|withdrawals)\/.*)$/;

export interface Playing {
  readonly program: Program;
  readonly stage: Stage;
  readonly onTheirWay: OnTheirWay;
}

/** Makes a move where it can be made, and says whether it could: others before it may have been left out. */
export const perform = async (move: Move, playing: Playing): Promise<boolean> => {
  const { stage } = playing;
  const { world } = stage;
  switch (move.do) {
    case "act":
      return doAct(move.act, move.skew, playing);
    case "start":
      return stage.start(move.source, move.things, move.skew);
    case "go":
    case "fault":
      return atStop(move, playing);
    case "overtake": {
      const copy = copyNamed(move.copy, playing);
      copy?.overtake();
      return copy !== undefined;
    }
    case "duplicate":
      return world.pools[sources[move.source].pool].duplicate(move.thing);
    case "lose":
      return world.pools[sources[move.source].pool].lose(move.thing);
    case "land":
      return land(move.request, playing);
  }
};

/** Nobody hears what came of it. Says whether there was such a request. */
export const land = (name: string, { onTheirWay, stage }: Playing): boolean => {
  const request = onTheirWay.get(name);
  onTheirWay.delete(name);
  const [, key] = LATE_IN_LEDGER.exec(name) ?? [];
  if (key !== undefined) stage.late.add(key);
  try {
    request?.();
  } catch {
    // A condition that did not hold any more
  }
  return request !== undefined;
};

const copyNamed = (name: string, { stage }: Playing): Copy | undefined =>
  [...stage.copies.alive].find((copy) => copy.name === name);

/** Calls of a copy before the one that is meant, where moves were left out; more than any function makes. */
const MOST_CALLS = 300;

/** A copy that does not stand at the call yet goes on until it does. */
const atStop = async (
  move: Extract<Move, { do: "go" | "fault" }>,
  playing: Playing,
): Promise<boolean> => {
  const copy = copyNamed(move.copy, playing);
  for (let calls = 0; copy?.isAlive() && calls < MOST_CALLS; calls++) {
    const stop = copy.stops().find((each) => isMeant(each, move));
    if (stop) {
      goOrFail(move, { copy, stop }, playing);
      return true;
    }
    copy.stops()[0]?.goOn();
    await playing.stage.copies.quiet();
  }
  return false;
};

const isMeant = ({ call, moment }: Stop, move: { call: string; moment: Stop["moment"] }) =>
  moment === move.moment && call.name === move.call;

const goOrFail = (
  move: Extract<Move, { do: "go" | "fault" }>,
  { copy, stop }: { readonly copy: Copy; readonly stop: Stop },
  { onTheirWay }: Playing,
): void => {
  if (move.do === "go") stop.goOn();
  else
    inflict(move.kind, {
      copy,
      stop,
      onItsWay: ({ call }) => onTheirWay.set(call.name, call.make),
    });
};
