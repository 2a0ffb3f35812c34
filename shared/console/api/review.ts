import { ulid } from "ulid";
import type {
  CalendarAnswer,
  CycleDecisionAnswer,
  DecisionAnswer,
  DecisionPage,
  ReviewAnswer,
} from "../../../events/api/review.ts";
import type { BoardAnswer, StatusAnswer } from "../../../events/api/status.ts";
import type { Answer, ConsoleApi } from "./client.ts";
import { type Place, placePath } from "./place.ts";

export const askReview = (api: ConsoleApi, place: Place): Promise<Answer<ReviewAnswer>> =>
  api.get(`${placePath(place)}/review`);

export const askStatus = (api: ConsoleApi, place: Place): Promise<Answer<StatusAnswer>> =>
  api.get(`${placePath(place)}/status`);

export const askDecisions = (
  api: ConsoleApi,
  place: Place,
  next?: string,
): Promise<Answer<DecisionPage>> =>
  api.get(`${placePath(place)}/decisions${next === undefined ? "" : `?next=${next}`}`);

export const askBoard = (
  api: ConsoleApi,
  cycle: string,
  division?: string,
): Promise<Answer<BoardAnswer>> =>
  api.get(`/v1/cycles/${cycle}/board${division === undefined ? "" : `?division=${division}`}`);

export const askCalendar = (api: ConsoleApi, cycle: string): Promise<Answer<CalendarAnswer>> =>
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

export const sendDecision = (
  api: ConsoleApi,
  place: Place,
  decision: Identified,
): Promise<Answer<DecisionAnswer>> => api.send("POST", `${placePath(place)}/decisions`, decision);

/** What it would come to; nothing is written. */
export const tryDecision = (
  api: ConsoleApi,
  place: Place,
  said: Said,
): Promise<Answer<DecisionAnswer>> =>
  api.send("POST", `${placePath(place)}/decisions?dryRun=true`, decisionOf(said));

export const decideOnCycle = (
  api: ConsoleApi,
  cycle: string,
  decision: Identified,
): Promise<Answer<CycleDecisionAnswer>> =>
  api.send("POST", `/v1/cycles/${cycle}/decisions`, decision);
