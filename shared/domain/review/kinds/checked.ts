import * as z from "zod";
import { itemGate, withHand, withItems } from "../gate.ts";
import { reviewerRefusals, seenRefusals } from "../item-refusals.ts";
import { MOST_ITEMS, seenItem } from "../said.ts";
import { countyKind } from "../situation.ts";

/** 县级审核: the office has looked at the items as they are. */
export const checked = countyKind({
  kind: "checked",
  posts: ["office"],
  phases: ["open", "returned"],
  body: z.object({ items: z.array(z.strictObject(seenItem)).min(1).max(MOST_ITEMS) }),
  refusals: ({ items }, situation) => [
    ...reviewerRefusals(situation),
    ...seenRefusals(items, situation),
  ],
  fold: (gate, { number, by, body: { items } }) =>
    withHand(
      withItems(gate, items, ({ item, mark }) => ({
        ...itemGate(gate, item),
        check: { word: "checked", mark, number },
      })),
      by.subject,
    ),
});
