import type { ItemScore, Status } from "../scoring/score.ts";
import { sameItemScore } from "./status.ts";

/** The item scores of a status that are not as they stood before: those that have to be written. */
export const changedItems = (
  previous: Status | undefined,
  status: Status,
): readonly ItemScore[] => {
  const stored = new Map(previous?.items.map((item) => [item.id, item]));
  return status.items.filter((item) => !sameItemScore(stored.get(item.id), item));
};
