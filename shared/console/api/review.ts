import { ulid } from "ulid";
import type {
  CalendarAnswer,
  CycleDecisionAnswer,
  DecisionAnswer,
  DecisionPage,
  ReviewAnswer,
} from "../../../events/api/review.ts";
import type { BoardAnswer, StatusAnswer } from "../../../events/api/status.ts";
import type { Answer, Api } from "./client.ts";
import { type Place, placePath } from "./place.ts";

export const readReview = (api: Api, place: Place): Promise<Answer<ReviewAnswer>> =>
  api.get(`${placePath(place)}/review`);

export const readStatus = (api: Api, place: Place): Promise<Answer<StatusAnswer>> =>
  api.get(`${placePath(place)}/status`);

export const readDecisions = (
  api: Api,
  place: Place,
  next?: string,
): Promise<Answer<DecisionPage>> =>
  api.get(`${placePath(place)}/decisions${next === undefined ? "" : `?next=${next}`}`);

export const readBoard = (
  api: Api,
  cycle: string,
  division?: string,
): Promise<Answer<BoardAnswer>> =>
  api.get(`/v1/cycles/${cycle}/board${division === undefined ? "" : `?division=${division}`}`);

export const readCalendar = (api: Api, cycle: string): Promise<Answer<CalendarAnswer>> =>
  api.get(`/v1/cycles/${cycle}/calendar`);

/** What somebody decides, without its id. The kinds and their fields are those of `POST …/decisions` in the API's document. */
export interface Said {
  readonly kind: string;
  readonly [field: string]: unknown;
}

/**
 * A decision with an id of its own, made once: sent again after a line that broke it is the same decision, and is taken once
 * (README "Who decides what").
 */
export const decisionOf = (said: Said): Said & { readonly id: string } => ({
  ...said,
  id: ulid(),
});
type Identified = ReturnType<typeof decisionOf>;

export const decide = (
  api: Api,
  place: Place,
  decision: Identified,
): Promise<Answer<DecisionAnswer>> => api.send("POST", `${placePath(place)}/decisions`, decision);

/** What it would come to; nothing is written. */
export const tryDecision = (api: Api, place: Place, said: Said): Promise<Answer<DecisionAnswer>> =>
  api.send("POST", `${placePath(place)}/decisions?dryRun=true`, decisionOf(said));

export const decideOnCycle = (
  api: Api,
  cycle: string,
  decision: Identified,
): Promise<Answer<CycleDecisionAnswer>> =>
  api.send("POST", `/v1/cycles/${cycle}/decisions`, decision);
