import * as z from "zod";
import { finding } from "../../findings/make-finding.ts";
import { dayRefusals } from "../day-refusals.ts";
import { type Gate, itemGate, withItems } from "../gate.ts";
import { listRefusals } from "../item-refusals.ts";
import { fillLimit } from "../limits.ts";
import { Day, laterDay } from "../moments.ts";
import { type Refusal, refusal } from "../refusal.ts";
import { ItemId, MOST_ITEMS, Reason } from "../said.ts";
import { countyKind, judgedIds, type Situation } from "../situation.ts";

const Limit = z.enum(["fill", "return"]);

/** 延期: a later day for all items or for some, never an earlier one. */
export const extended = countyKind({
  kind: "extended",
  posts: ["director"],
  phases: ["open", "submitted", "returned", "confirmed"],
  body: z.object({
    of: Limit,
    items: z.array(ItemId).min(1).max(MOST_ITEMS).optional(),
    until: Day,
    reason: Reason,
  }),
  isOpen: (situation) => Limit.options.some((of) => hasLimit(of, situation)),
  refusals: ({ of, items, until }, situation) => [
    ...listRefusals(
      (items ?? []).map((item) => ({ item })),
      situation,
    ),
    ...(hasLimit(of, situation)
      ? []
      : [refusal("wrongStage", finding("nothingToExtend", { path: "of", values: { of } }))]),
    ...(of === "return" ? lockedItems(items ?? [], situation) : []),
    ...dayRefusals(until, "until", situation),
    ...shorterRefusals(of, items, until, situation),
  ],
  fold: (gate, { body: { of, items, until } }) =>
    of === "fill" ? fillExtended(gate, items, until) : returnExtended(gate, items, until),
});

const hasLimit = (of: z.infer<typeof Limit>, { phase, gate, calendar }: Situation): boolean =>
  of === "fill"
    ? phase === "open" && calendar.settings !== undefined
    : phase === "returned" && gate.standingReturn !== undefined;

/** Of what was given back only: the rest is locked, whatever day is named. */
const lockedItems = (
  items: readonly string[],
  { gate, framework }: Situation,
): readonly Refusal[] =>
  items.flatMap((item, at) =>
    !judgedIds(framework).includes(item) ||
    gate.standingReturn === undefined ||
    Object.hasOwn(gate.standingReturn.dues, item)
      ? []
      : [
          refusal(
            "invalidRequest",
            finding("itemNotGivenBack", { path: `items[${at}]`, values: { item } }),
          ),
        ],
  );

/** Each limit that it moves has to be an earlier day than the new one. */
const shorterRefusals = (
  of: z.infer<typeof Limit>,
  items: readonly string[] | undefined,
  until: Day,
  situation: Situation,
): readonly Refusal[] =>
  limitsOf(of, items, situation)
    .filter(({ limit }) => limit > until)
    .map(({ item, limit }) =>
      refusal(
        "invalidRequest",
        finding("extendedShorter", { path: "until", values: { item, until, limit } }),
      ),
    );

const limitsOf = (
  of: z.infer<typeof Limit>,
  items: readonly string[] | undefined,
  situation: Situation,
): readonly { readonly item: string; readonly limit: Day }[] => {
  const { gate } = situation;
  const dues = gate.standingReturn?.dues ?? {};
  if (of === "return")
    return (items ?? Object.keys(dues)).map((item) => ({ item, limit: dues[item] ?? "" }));
  if (items === undefined) return [{ item: "", limit: fillLimit(situation) ?? "" }];
  return items.map((item) => ({ item, limit: fillLimit(situation, item) ?? "" }));
};

const fillExtended = (gate: Gate, items: readonly string[] | undefined, until: Day): Gate =>
  items === undefined
    ? { ...gate, fillUntil: laterDay(gate.fillUntil, until) ?? until }
    : withItems(
        gate,
        items.map((item) => ({ item })),
        ({ item }) => {
          const own = itemGate(gate, item);
          return { ...own, fillUntil: laterDay(own.fillUntil, until) ?? until };
        },
      );

/** Items that were not given back stay locked. */
const returnExtended = (gate: Gate, items: readonly string[] | undefined, until: Day): Gate => {
  const { standingReturn } = gate;
  if (!standingReturn) return gate;
  const dues = Object.fromEntries(
    Object.entries(standingReturn.dues).map(([item, due]) => [
      item,
      items === undefined || items.includes(item) ? (laterDay(due, until) ?? until) : due,
    ]),
  );
  return { ...gate, standingReturn: { ...standingReturn, dues } };
};
