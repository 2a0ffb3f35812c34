import type { ReviewItem } from "../../../events/api/review.ts";

/** How an item stands with the county's own check: who has to do something about it. */
export const checkGroups = ["waiting", "sentBack", "done"] as const;
export type CheckGroup = (typeof checkGroups)[number];

/** Whether an item is ready the API says; what was sent back and has not moved since waits for its department. */
export const groupOf = ({ ready, state }: Pick<ReviewItem, "ready" | "state">): CheckGroup => {
  if (ready) return "done";
  return state === "sentBack" ? "sentBack" : "waiting";
};

/** What waits after the last of the items that were decided on; from the beginning where nothing does. */
export const nextWaiting = (
  items: readonly ReviewItem[],
  decided: readonly string[],
): ReviewItem | undefined => {
  const last = items.reduce((at, { id }, here) => (decided.includes(id) ? here : at), -1);
  const isWaiting = (item: ReviewItem) => groupOf(item) === "waiting";
  return items.slice(last + 1).find(isWaiting) ?? items.find(isWaiting);
};
