import * as z from "zod";
import { finding } from "../../findings/make-finding.ts";
import { dayRefusals } from "../day-refusals.ts";
import { type Gate, inStage, itemGate, withItems } from "../gate.ts";
import { seenRefusals } from "../item-refusals.ts";
import { Day } from "../moments.ts";
import { type Refusal, refusal } from "../refusal.ts";
import { MOST_ITEMS, Reason, seenItem } from "../said.ts";
import { countyKind, type Situation } from "../situation.ts";

/** 退回修改: the listed items, and the county's own words where they are listed, are the county's again until a day. */
export const returned = countyKind({
  kind: "returned",
  posts: ["city", "inspector"],
  phases: ["submitted", "confirmed"],
  body: z.object({
    level: z.enum(["city", "province"]),
    items: z
      .array(z.strictObject({ ...seenItem, reason: Reason }))
      .min(1)
      .max(MOST_ITEMS),
    due: Day,
    /** Of the province: signed again, it comes back to it without the city. */
    skipCity: z.boolean().optional(),
  }),
  isOpen: (situation) => levelOf(situation) !== undefined,
  refusals: ({ level, items, due, skipCity }, situation) => [
    ...levelRefusals(level, skipCity, situation),
    ...seenRefusals(items, situation),
    ...dayRefusals(due, "due", situation),
  ],
  fold: (gate, { number, body: { level, items, due, skipCity = false } }) =>
    givenBack(
      level === "city"
        ? withItems({ ...gate, cityWord: number }, items, ({ item, mark }) => ({
            ...itemGate(gate, item),
            city: { word: "returned", mark, number },
          }))
        : gate,
      {
        number,
        dues: Object.fromEntries(items.map(({ item }) => [item, due])),
        skipsCity: skipCity,
      },
    ),
});

/** What was forwarded is with the county again. */
const givenBack = (gate: Gate, standingReturn: NonNullable<Gate["standingReturn"]>): Gate => {
  const { forwarded: _, before: _0, ...rest } = gate;
  return { ...inStage(rest, "returned"), standingReturn };
};

/** The city gives back what was handed in to it, the province what the city has forwarded. */
const levelOf = ({ post, phase }: Situation): "city" | "province" | undefined => {
  if (post === "city" && phase === "submitted") return "city";
  return post === "inspector" && phase === "confirmed" ? "province" : undefined;
};

const levelRefusals = (
  level: "city" | "province",
  skipCity: boolean | undefined,
  situation: Situation,
): readonly Refusal[] => {
  const own = levelOf(situation);
  if (own === undefined)
    return [
      refusal(
        "wrongStage",
        finding("notReturnable", { path: "", values: { stage: `stage:${situation.phase}` } }),
      ),
    ];
  return [
    ...(own === level
      ? []
      : [
          refusal(
            "invalidRequest",
            finding("levelNotYours", { path: "level", values: { level: own } }),
          ),
        ]),
    ...(skipCity === undefined || own === "province"
      ? []
      : [refusal("invalidRequest", finding("skipOfProvince", { path: "skipCity", values: {} }))]),
  ];
};
