import * as z from "zod";
import type { Decision } from "./decision.ts";

/** What decisions say of an item in words: a gate keeps none. */
export interface SaidOfItem {
  readonly selfNote?: string;
  /** Reasons of the corrections that stand, by criterion, and the decision that they stand in. */
  readonly corrections: ReadonlyMap<string, readonly string[]>;
  readonly confirmed?: number;
  /** Why it was last given back. */
  readonly lastReason?: { readonly decision: number; readonly reason: string };
}
export type Sayings = ReadonlyMap<string, SaidOfItem>;

/** The words of decisions, oldest first, by what they are said of: read by their shape, whatever kind they stand in. */
export const sayings = (decisions: readonly Decision[]): Sayings => {
  const said = new Map<string, SaidOfItem>();
  for (const decision of decisions)
    for (const { item, ...more } of wordsIn(decision))
      said.set(item, { ...(said.get(item) ?? silent), ...more });
  return said;
};

const silent: SaidOfItem = { corrections: new Map() };

const Worded = z.object({
  item: z.string().optional(),
  note: z.string().optional(),
  items: z
    .array(
      z.union([
        z.string(),
        z.object({
          item: z.string(),
          reason: z.string().optional(),
          adjustments: z.array(z.object({ criterion: z.string(), reason: z.string() })).optional(),
        }),
      ]),
    )
    .optional(),
});

type Words = Partial<SaidOfItem> & { readonly item: string };

const wordsIn = ({ kind, number, body }: Decision): readonly Words[] => {
  const { item, note, items = [] } = Worded.parse(body);
  // An assessment without a note takes back what the one before said
  const own = item === undefined ? [] : [{ item, selfNote: note ?? "" }];
  return [
    ...own,
    ...items.flatMap((each): readonly Words[] => {
      if (typeof each === "string") return [];
      if (each.reason !== undefined)
        return [{ item: each.item, lastReason: { decision: number, reason: each.reason } }];
      if (kind !== "confirmed") return [];
      const corrections = Map.groupBy(each.adjustments ?? [], ({ criterion }) => criterion);
      return [
        {
          item: each.item,
          confirmed: number,
          corrections: new Map(
            [...corrections].map(([name, some]) => [name, some.map(({ reason }) => reason)]),
          ),
        },
      ];
    }),
  ];
};
