import { expect } from "vitest";
import type { County } from "./county.ts";

const FIRST = "0.00";

/** Every version has its row, each begins where the one before ended, and the last keeps the status as it stands. */
export const expectWholeHistory = async ({ place, table }: County): Promise<void> => {
  const stored = await table.status(place);
  const { entries } = await table.history(place, { limit: 1000, before: undefined });
  const oldestFirst = entries.toReversed();

  const versions = oldestFirst.map(({ version }) => version);
  expect(versions).toEqual(Array.from({ length: stored?.version ?? 0 }, (_, at) => at + 1));
  const ends = oldestFirst.map(({ score }) => score.to);
  expect(oldestFirst.map(({ score }) => score.from)).toEqual([FIRST, ...ends].slice(0, -1));
  expect(ends.at(-1)).toBe(stored?.score);
  expect(await table.statusAsOf(place, "2999-01-01T00:00:00.000Z")).toEqual(stored);
};
