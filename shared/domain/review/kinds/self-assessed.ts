import * as z from "zod";
import { decimal } from "../../decimal.ts";
import { finding } from "../../findings/make-finding.ts";
import { itemGate, withHand, withItems } from "../gate.ts";
import { departmentRefusals, lockedRefusals, reviewerRefusals } from "../item-refusals.ts";
import { type Refusal, refusal } from "../refusal.ts";
import { ItemId, Note } from "../said.ts";
import { countyKind, itemNamed, type Situation } from "../situation.ts";

/** 自评分、自评说明 of one item: shown beside the points of the system, never counted. */
export const selfAssessed = countyKind({
  kind: "selfAssessed",
  posts: ["department", "office"],
  phases: ["open", "returned"],
  body: z.object({
    item: ItemId,
    points: z.string().regex(/^\d{1,3}\.\d{2}$/),
    note: Note.optional(),
  }),
  refusals: ({ item, points }, situation) => {
    // The county's own words have no points
    if (itemNamed(situation.framework, item) === undefined)
      return [
        refusal("invalidRequest", finding("itemUnknown", { path: "item", values: { item } })),
      ];
    return [
      ...reviewerRefusals(situation),
      ...departmentRefusals(item, situation, "item"),
      ...lockedRefusals(item, situation, "item"),
      ...pointsFaults(item, points, situation),
    ];
  },
  fold: (gate, { number, by, body: { item, points } }) =>
    withHand(
      withItems(gate, [{ item }], () => ({ ...itemGate(gate, item), self: { points, number } })),
      by.subject,
    ),
});

const pointsFaults = (
  item: string,
  points: string,
  { framework }: Situation,
): readonly Refusal[] => {
  const most = itemNamed(framework, item)?.points ?? "0.00";
  return decimal(points).gt(most)
    ? [
        refusal(
          "invalidRequest",
          finding("pointsAbove", { path: "points", values: { points, most } }),
        ),
      ]
    : [];
};
