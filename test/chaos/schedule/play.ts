import { type Random, randomOf } from "../../intake/fuzz/random.ts";
import type { Guard } from "../guards.ts";
import { chooserOf } from "./choose.ts";
import type { Move } from "./moves.ts";
import { type Playing, perform } from "./perform.ts";
import { type Program, programOf } from "./program.ts";
import { settled } from "./settle.ts";
import { stageFor, type Told } from "./stage.ts";

/** What a schedule was, and where the table ended elsewhere than it should. */
export interface Played {
  readonly program: Program;
  readonly moves: readonly Move[];
  readonly faults: readonly string[];
  /** What people were answered. */
  readonly told: readonly Told[];
  /** How many messages and records came again because they failed. */
  readonly again: number;
}

/** Moves of a schedule before it is brought to rest. */
const MOST_MOVES = 4000;

/** The schedule of a seed. */
export const playSeed = async (seed: number, without: Guard | undefined): Promise<Played> => {
  const random: Random = randomOf(seed);
  const program = programOf(random);
  const playing = playingOf(program, without);
  const choose = chooserOf(random, playing);
  const moves: Move[] = [];
  const faults = await broken(async () => {
    while (moves.length < MOST_MOVES) {
      await playing.stage.copies.quiet();
      const move = choose();
      if (!move) break;
      moves.push(move);
      await perform(move, playing);
    }
    return settled(playing);
  });
  return {
    program,
    moves,
    faults,
    told: [...playing.stage.told.values()],
    again: againIn(playing),
  };
};

/** The same moves once more, or some of them. */
export const playMoves = async (
  program: Program,
  moves: readonly Move[],
  without: Guard | undefined,
): Promise<readonly string[]> => {
  const playing = playingOf(program, without);
  return broken(async () => {
    for (const move of moves) {
      await playing.stage.copies.quiet();
      await perform(move, playing);
    }
    return settled(playing);
  });
};

/** A schedule that cannot be played to its end is one that failed. */
const broken = async (play: () => Promise<readonly string[]>): Promise<readonly string[]> => {
  try {
    return await play();
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
};

const againIn = ({ stage }: Playing): number =>
  Object.values(stage.world.pools).reduce((sum, pool) => sum + pool.again(), 0);

const playingOf = (program: Program, without: Guard | undefined): Playing => ({
  program,
  stage: stageFor(program, without),
  onTheirWay: new Map(),
});
