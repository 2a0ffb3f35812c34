import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { StatusAnswer } from "../../events/api/status.ts";
import type { Locale } from "../domain/findings/finding.ts";
import type { Status } from "../domain/status/status.ts";

/** Of some 60 KB each. */
const MOST = 100;

/**
 * Views of statuses by what is shown, in one running copy of a function: most who read a status read what somebody read
 * before, and its sentences, above all those about the county's own words, cost more than all else of the answer. A
 * status names by id what else its view is made of, so the same status in the same language has the same view.
 */
export const keptViews = () => {
  const kept = new LRUCache<string, StatusAnswer>({ max: MOST });
  return async (
    status: Status,
    locale: Locale,
    make: () => Promise<StatusAnswer>,
  ): Promise<StatusAnswer> => {
    const key = createHash("sha256")
      .update(JSON.stringify([locale, status]))
      .digest("base64");
    const found = kept.get(key);
    if (found) return found;
    const made = await make();
    kept.set(key, made);
    return made;
  };
};
export type KeptViews = ReturnType<typeof keptViews>;
