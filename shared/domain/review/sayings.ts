import * as z from "zod";
import type { Decision } from "./decision.ts";

/** What decisions say of an item in words: a gate keeps none. */
export interface SaidOfItem {
  readonly selfNote?: string;
  /** Reasons of corrections, by the decision that they stand in and then by criterion: which of them stand is the gate's word. */
  readonly corrections: ReadonlyMap<number, ReadonlyMap<string, readonly string[]>>;
  /** Why it was last given back. */
  readonly lastReason?: { readonly decision: number; readonly reason: string };
}
export type Sayings = ReadonlyMap<string, SaidOfItem>;

/** The words of decisions, oldest first, by what they are said of: read by their shape, whatever kind they stand in. */
export const sayings = (decisions: readonly Decision[]): Sayings => {
  const said = new Map<string, SaidOfItem>();
  for (const decision of decisions)
    for (const { item, corrections = silent.corrections, ...more } of wordsIn(decision)) {
      const before = said.get(item) ?? silent;
      const all = new Map([...before.corrections, ...corrections]);
      said.set(item, { ...before, ...more, corrections: all });
    }
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

const wordsIn = ({ number, body }: Decision): readonly Words[] => {
  const { item, note, items = [] } = Worded.parse(body);
  // An assessment without a note takes back what the one before said
  const own = item === undefined ? [] : [{ item, selfNote: note ?? "" }];
  return [
    ...own,
    ...items.flatMap((each): readonly Words[] => {
      if (typeof each === "string") return [];
      const { reason, adjustments } = each;
      if (reason !== undefined)
        return [{ item: each.item, lastReason: { decision: number, reason } }];
      if (adjustments === undefined) return [];
      const corrections = [...Map.groupBy(adjustments, ({ criterion }) => criterion)].map(
        ([name, some]) => [name, some.map((adjustment) => adjustment.reason)] as const,
      );
      return [{ item: each.item, corrections: new Map([[number, new Map(corrections)]]) }];
    }),
  ];
};
