import * as z from "zod";
import { dayRefusals } from "../day-refusals.ts";
import { itemGate, withItems } from "../gate.ts";
import { listRefusals } from "../item-refusals.ts";
import { Day } from "../moments.ts";
import { ItemId, MOST_ITEMS, Reason } from "../said.ts";
import { countyKind } from "../situation.ts";

/** 催办: whoever has something to do here, of some items or at all, finds it in the list of what is to be done. */
export const urged = countyKind({
  kind: "urged",
  posts: ["office", "city", "director"],
  phases: ["open", "submitted", "returned", "confirmed"],
  body: z.object({
    items: z.array(ItemId).min(1).max(MOST_ITEMS).optional(),
    text: Reason,
    due: Day.optional(),
  }),
  refusals: ({ items = [], due }, situation) => [
    ...listRefusals(
      items.map((item) => ({ item })),
      situation,
    ),
    ...dayRefusals(due, "due", situation),
  ],
  fold: (gate, { number, body: { items, due } }) => {
    const urging = { number, ...(due !== undefined && { due }) };
    if (items === undefined) return { ...gate, urged: urging };
    return withItems(
      gate,
      items.map((item) => ({ item })),
      ({ item }) => ({ ...itemGate(gate, item), urged: urging }),
    );
  },
});
