import * as z from "zod";
import { finding } from "../../findings/make-finding.ts";
import { dayRefusals } from "../day-refusals.ts";
import { itemGate, withItems } from "../gate.ts";
import { listRefusals } from "../item-refusals.ts";
import { Day } from "../moments.ts";
import { refusal } from "../refusal.ts";
import { ItemId, MOST_ITEMS, Note } from "../said.ts";
import { countyKind, type Situation } from "../situation.ts";

const Department = z.string().min(1).max(40);

/** 任务分解: which department leads in items, which assist, and by when. The last for an item counts. */
export const assigned = countyKind({
  kind: "assigned",
  posts: ["office"],
  phases: ["open", "returned"],
  body: z.object({
    items: z.array(ItemId).min(1).max(MOST_ITEMS),
    lead: Department,
    assist: z.array(Department).max(MOST_ITEMS).optional(),
    due: Day.optional(),
    note: Note.optional(),
  }),
  refusals: ({ items, lead, assist = [], due }, situation) => [
    ...listRefusals(
      items.map((item) => ({ item })),
      situation,
    ),
    ...departmentFaults([lead, ...assist], situation),
    ...dayRefusals(due, "due", situation),
  ],
  fold: (gate, { number, body: { items, lead, assist = [], due } }) =>
    withItems(
      gate,
      items.map((item) => ({ item })),
      ({ item }) => ({
        ...itemGate(gate, item),
        assigned: { lead, assist, number, ...(due !== undefined && { due }) },
      }),
    ),
});

const departmentFaults = (named: readonly string[], { framework }: Situation) => {
  const known = framework.departments.map(({ id }) => id);
  return named.flatMap((department, at) => {
    const path = at === 0 ? "lead" : `assist[${at - 1}]`;
    if (!known.includes(department)) {
      const values = { issuer: department, allowed: known.join("、") };
      return [refusal("invalidRequest", finding("unknownIssuer", { path, values }))];
    }
    return named.indexOf(department) < at
      ? [refusal("invalidRequest", finding("departmentRepeated", { path, values: { department } }))]
      : [];
  });
};
