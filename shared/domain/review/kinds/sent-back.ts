import * as z from "zod";
import { dayRefusals } from "../day-refusals.ts";
import { itemGate, withHand, withItems } from "../gate.ts";
import { reviewerRefusals, seenRefusals } from "../item-refusals.ts";
import { Day } from "../moments.ts";
import { MOST_ITEMS, Reason, seenItem } from "../said.ts";
import { countyKind } from "../situation.ts";

/** 县级退回: back to the department that leads, each item with what is to be mended. */
export const sentBack = countyKind({
  kind: "sentBack",
  posts: ["office"],
  phases: ["open", "returned"],
  body: z.object({
    items: z
      .array(z.strictObject({ ...seenItem, reason: Reason }))
      .min(1)
      .max(MOST_ITEMS),
    due: Day.optional(),
  }),
  refusals: ({ items, due }, situation) => [
    ...reviewerRefusals(situation),
    ...seenRefusals(items, situation),
    ...dayRefusals(due, "due", situation),
  ],
  fold: (gate, { number, by, body: { items, due } }) =>
    withHand(
      withItems(gate, items, ({ item, mark }) => ({
        ...itemGate(gate, item),
        check: { word: "sentBack", mark, number, ...(due !== undefined && { due }) },
      })),
      by.subject,
    ),
});
