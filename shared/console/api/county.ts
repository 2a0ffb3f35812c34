import type { ReceiptAnswer } from "../../../events/api/receipt.ts";
import type { ReviewAnswer } from "../../../events/api/review.ts";
import type { StatusAnswer } from "../../../events/api/status.ts";
import type { Framework } from "../../domain/framework/framework.ts";
import type { Answer, ConsoleApi } from "./client.ts";
import { askReceipts } from "./evidence.ts";
import { askFramework } from "./framework.ts";
import { type Place, placePath } from "./place.ts";
import { askReview, askStatus } from "./review.ts";

/** A county's evaluation as most of its screens need it. */
export interface County {
  readonly framework: Framework;
  readonly review: ReviewAnswer;
  /** Newest first. */
  readonly receipts: readonly ReceiptAnswer[];
  readonly status: StatusAnswer;
}

interface Begun {
  readonly of: string;
  readonly answer: Promise<Answer<County>>;
}
const begun = new WeakMap<ConsoleApi, Begun>();

/** Asks before the screen that will is there: the next who asks for the same county is given that answer, once. */
export const beginCounty = (api: ConsoleApi, place: Place): void => {
  begun.set(api, { of: placePath(place), answer: askNow(api, place) });
};

export const askCounty = (api: ConsoleApi, place: Place): Promise<Answer<County>> => {
  const before = begun.get(api);
  begun.delete(api);
  return before?.of === placePath(place) ? before.answer : askNow(api, place);
};

const askNow = async (api: ConsoleApi, place: Place): Promise<Answer<County>> => {
  const [framework, review, receipts, status] = await Promise.all([
    askFramework(api, place.cycle),
    askReview(api, place),
    askReceipts(api, place),
    askStatus(api, place),
  ]);
  if (framework.kind !== "answered") return framework;
  if (review.kind !== "answered") return review;
  if (receipts.kind !== "answered") return receipts;
  if (status.kind !== "answered") return status;
  return {
    kind: "answered",
    value: {
      framework: framework.value,
      review: review.value,
      receipts: receipts.value,
      status: status.value,
    },
  };
};
