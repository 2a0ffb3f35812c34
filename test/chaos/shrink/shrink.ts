import type { Guard } from "../guards.ts";
import type { Move } from "../schedule/moves.ts";
import { type Played, playMoves } from "../schedule/play.ts";

/**
 * The fewest moves of a failing schedule that still make the table end elsewhere than it should: pieces are left out, large
 * ones first, as long as it fails without them ("ddmin"). A copy whose moves were left out goes on by itself.
 */
export const shrunk = async (
  { program, moves }: Pick<Played, "program" | "moves">,
  without: Guard | undefined,
): Promise<readonly Move[]> => {
  const fails = async (some: readonly Move[]): Promise<boolean> =>
    (await playMoves(program, some, without)).length > 0;
  let left = moves;
  let size = Math.ceil(left.length / 2);
  while (size >= 1) {
    const before = left.length;
    left = await withoutPieces(left, size, fails);
    // With single moves as long as any goes: one may have needed another that is gone now
    if (size > 1) size = Math.ceil(size / 2);
    else if (left.length === before) break;
  }
  return left;
};

const withoutPieces = async (
  moves: readonly Move[],
  size: number,
  fails: (some: readonly Move[]) => Promise<boolean>,
): Promise<readonly Move[]> => {
  let left = moves;
  // From the end: what happens last is needed least
  for (let from = moves.length - size; from > -size; from -= size) {
    const some = [...left.slice(0, Math.max(from, 0)), ...left.slice(Math.max(from + size, 0))];
    if (some.length < left.length && (await fails(some))) left = some;
  }
  return left;
};
