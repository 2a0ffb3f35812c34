import type { DecisionPage } from "../../../events/api/review.ts";
import type { Answer, ConsoleApi } from "./client.ts";
import type { Place } from "./place.ts";
import { askDecisions } from "./review.ts";

/** More pages than there may be decisions on a county. */
const MOST_PAGES = 40;

/** All decisions on a county, oldest first. */
export const askAllDecisions = async (
  api: ConsoleApi,
  place: Place,
): Promise<Answer<DecisionPage["decisions"]>> => {
  const all: DecisionPage["decisions"] = [];
  let next: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await askDecisions(api, place, next);
    if (answer.kind !== "answered") return answer;
    all.push(...answer.value.decisions);
    next = answer.value.next;
    if (next === undefined) break;
  }
  return { kind: "answered", value: all };
};
