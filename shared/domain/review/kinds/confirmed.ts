import * as z from "zod";
import type { EvidenceId } from "../../evidence/evidence.ts";
import { finding } from "../../findings/make-finding.ts";
import { evidenceBehind } from "../../scoring/score.ts";
import { NARRATIVE_ITEM } from "../../status/marks.ts";
import { Adjustment, keptAdjustment } from "../adjustment.ts";
import { adjustmentRefusals } from "../adjustment-refusals.ts";
import { isPastCity, itemGate, withItems, withReviewer } from "../gate.ts";
import { seenRefusals } from "../item-refusals.ts";
import { isConfirmed } from "../item-state.ts";
import { type Refusal, refusal } from "../refusal.ts";
import { MOST_ITEMS, Note, seenItem } from "../said.ts";
import { countyKind, judgedIds, nameOfItem, type Situation } from "../situation.ts";

/** 市级复核 of items, with what the city corrects of each; a later word on an item counts. */
export const confirmed = countyKind({
  kind: "confirmed",
  posts: ["city"],
  phases: ["submitted", "confirmed"],
  body: z.object({
    items: z
      .array(
        z.strictObject({
          ...seenItem,
          adjustments: z.array(Adjustment).max(20).optional(),
          note: Note.optional(),
        }),
      )
      .min(1)
      .max(MOST_ITEMS),
  }),
  looksUp: ["uploads"],
  isOpen: (situation) =>
    situation.phase === "submitted" ||
    (!isPastCity(situation.gate, situation.mark) && unconfirmedItems(situation).length > 0),
  refusals: ({ items }, situation) => [
    ...seenRefusals(items, situation),
    ...items.flatMap(({ item, adjustments = [] }, at) =>
      adjustmentRefusals(item, adjustments, situation, `items[${at}].adjustments`),
    ),
    ...forwardedRefusals(items, situation),
    ...movedRefusals(items, situation),
    ...handsRefusals(items, situation),
  ],
  fold: (gate, { number, by, body: { items } }) =>
    withItems(
      withReviewer({ ...gate, cityWord: number }, by.subject),
      items,
      ({ item, mark, adjustments }) => ({
        ...itemGate(gate, item),
        city: {
          word: "confirmed",
          mark,
          number,
          ...(adjustments?.length && { adjustments: adjustments.map(keptAdjustment) }),
        },
      }),
    ),
});

type Named = readonly { readonly item: string }[];

/** The items, without the county's own words, that the city has not confirmed as they are. */
export const unconfirmedItems = ({
  gate,
  marks,
  status,
}: Pick<Situation, "gate" | "marks" | "status">): readonly string[] =>
  status.items.map(({ id }) => id).filter((item) => !isConfirmed(gate, item, marks.get(item)));

/** After it was forwarded, the city judges again what moved and was signed again, and nothing else. */
const forwardedRefusals = (items: Named, situation: Situation): readonly Refusal[] => {
  const { phase, gate, marks, mark } = situation;
  if (phase !== "confirmed") return [];
  return items.flatMap(({ item }, at) => {
    const place = { path: `items[${at}]`, values: { item } };
    if (isConfirmed(gate, item, marks.get(item)))
      return [refusal("wrongStage", finding("confirmedAlready", place))];
    return isPastCity(gate, mark) ? [refusal("wrongStage", finding("withProvince", place))] : [];
  });
};

/** What is not what the county signed is the county's to sign again first. */
const movedRefusals = (items: Named, { gate, marks, framework }: Situation): readonly Refusal[] =>
  items.flatMap(({ item }, at) =>
    marks.has(item) && gate.signOff?.marks[item] !== marks.get(item)
      ? [
          refusal(
            "contentMoved",
            finding("itemNotSigned", {
              path: `items[${at}]`,
              values: { item, name: nameOfItem(framework, item) },
            }),
          ),
        ]
      : [],
  );

/** Four eyes: who assessed, checked, signed or filed something of the items confirms none of them. */
const handsRefusals = (items: Named, situation: Situation): readonly Refusal[] => {
  const { gate, caller, framework } = situation;
  if (gate.hands.includes(caller.subject))
    return [refusal("fourEyes", finding("sameHands", { path: "", values: {} }))];
  return items.flatMap(({ item }, at) =>
    judgedIds(framework).includes(item) && filedBy(item, situation).includes(caller.subject)
      ? [
          refusal(
            "fourEyes",
            finding("sameHandsFiled", {
              path: `items[${at}]`,
              values: { item, name: nameOfItem(framework, item) },
            }),
          ),
        ]
      : [],
  );
};

const filedBy = (item: string, { status, uploads }: Situation): readonly string[] =>
  evidenceOf(item, status).flatMap((evidenceId) => uploads.get(evidenceId) ?? []);

/** The evidences that an item, or the county's own words, rest on. */
export const evidenceOf = (
  item: string,
  { items, narrative }: Situation["status"],
): readonly EvidenceId[] => {
  if (item === NARRATIVE_ITEM) return narrative === undefined ? [] : [narrative];
  return items.find(({ id }) => id === item)?.criteria.flatMap(evidenceBehind) ?? [];
};

/** The city has confirmed everything as it is. */
export const isAllConfirmed = (situation: Pick<Situation, "gate" | "marks" | "status">): boolean =>
  unconfirmedItems(situation).length === 0;
