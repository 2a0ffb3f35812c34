import * as z from "zod";
import { DecimalText } from "../decimal.ts";
import { KeptAdjustment } from "./adjustment.ts";
import { Day } from "./moments.ts";
import { Mark } from "./said.ts";
import { Stage } from "./stage.ts";

const number = z.int().positive();

/** What decisions say of one item, or of the county's own words. */
export const ItemGate = z.object({
  assigned: z
    .object({ lead: z.string(), assist: z.array(z.string()), due: Day.optional(), number })
    .optional(),
  self: z.object({ points: DecimalText, number }).optional(),
  /** The county's own check. */
  check: z
    .object({ word: z.enum(["checked", "sentBack"]), mark: Mark, due: Day.optional(), number })
    .optional(),
  city: z
    .object({
      word: z.enum(["confirmed", "returned"]),
      mark: Mark,
      adjustments: z.array(KeptAdjustment).optional(),
      number,
    })
    .optional(),
  urged: z.object({ due: Day.optional(), number }).optional(),
  /** The last day to fill it in, where it was extended by itself. */
  fillUntil: Day.optional(),
});
export type ItemGate = z.infer<typeof ItemGate>;

/** A county's sign-off, bound to what was signed. */
export const SignOff = z.object({
  number,
  at: z.iso.datetime(),
  mark: Mark,
  /** Of each item, and of the county's own words. */
  marks: z.record(z.string(), Mark),
});
export type SignOff = z.infer<typeof SignOff>;

/** Items that were given back to be mended, until a day. */
export const StandingReturn = z.object({
  number,
  /** The day by which each has to be mended. */
  dues: z.record(z.string(), Day),
  /** Of the province, straight to it again. */
  skipsCity: z.boolean(),
});
export type StandingReturn = z.infer<typeof StandingReturn>;

/** What a recall brings back. */
const Before = z.object({
  stage: z.enum(["open", "returned"]),
  signOff: SignOff.optional(),
  standingReturn: StandingReturn.optional(),
});

/**
 * What all decisions of a county-cycle come to, in their order: everything that is decided by them and nothing that content
 * or a clock decides. Numbers and marks only; the words stand in the decisions.
 */
export const Gate = z.object({
  stage: Stage,
  items: z.record(z.string(), ItemGate),
  signOff: SignOff.optional(),
  standingReturn: StandingReturn.optional(),
  /** Set when a sign-off moved the stage. */
  before: Before.extend({ submitted: number }).optional(),
  /** The last word of the city's. */
  cityWord: number.optional(),
  forwarded: z.object({ number, at: z.iso.datetime(), mark: Mark }).optional(),
  disclosed: number.optional(),
  urged: z.object({ due: Day.optional(), number }).optional(),
  fillUntil: Day.optional(),
  /** Vetoes that were declared and not lifted, by their decisions. */
  vetoes: z.record(z.string(), number),
  /** Who assessed, checked or signed: none of them confirms. */
  hands: z.array(z.string()),
  /** Who confirmed: none of them assesses, checks or signs. */
  reviewers: z.array(z.string()),
});
export type Gate = z.infer<typeof Gate>;

/** Before anybody decided anything. */
export const openGate: Gate = { stage: "open", items: {}, vetoes: {}, hands: [], reviewers: [] };

export const itemGate = ({ items }: Gate, item: string): ItemGate => items[item] ?? {};

/** The gate after something was said of some items: of each all that is known then. */
export const withItems = <Said extends { readonly item: string }>(
  gate: Gate,
  said: readonly Said[],
  change: (said: Said) => ItemGate,
): Gate => {
  const items = { ...gate.items };
  for (const each of said) items[each.item] = change(each);
  return { ...gate, items };
};

/** The gate in a stage. Who was urged to do something in the one before is not any more. */
export const inStage = ({ urged: _, ...gate }: Gate, stage: Stage): Gate => {
  const items = { ...gate.items };
  // Stryker disable next-line ConditionalExpression: the rest are as they were, and copying them takes its time
  for (const [item, { urged, ...own }] of Object.entries(items)) if (urged) items[item] = own;
  return { ...gate, stage, items };
};

export const withHand = (gate: Gate, subject: string): Gate =>
  gate.hands.includes(subject) ? gate : { ...gate, hands: [...gate.hands, subject] };

export const withReviewer = (gate: Gate, subject: string): Gate =>
  gate.reviewers.includes(subject) ? gate : { ...gate, reviewers: [...gate.reviewers, subject] };

/** Whether the county has handed in and nobody gave it back. */
export const isHandedIn = ({ stage }: Pick<Gate, "stage">): boolean =>
  stage === "submitted" || stage === "confirmed";

/** The sign-off that holds now: what was returned or recalled is not signed any more. */
export const signOffInForce = (gate: Gate): SignOff | undefined =>
  isHandedIn(gate) ? gate.signOff : undefined;

/** Whether anything is not what was signed. */
export const hasMoved = ({
  gate,
  mark,
}: {
  readonly gate: Gate;
  readonly mark: string;
}): boolean => {
  const signOff = signOffInForce(gate);
  return signOff !== undefined && signOff.mark !== mark;
};

/** The first of the days by which what was given back has to be mended. */
export const firstDue = ({ standingReturn }: Gate): Day | undefined =>
  Object.values(standingReturn?.dues ?? {}).toSorted()[0];

/** The last decision by which somebody urged, at all or for some of the items; nothing where nobody did. */
export const lastUrging = (gate: Gate, items: readonly string[]): number | undefined => {
  const urgings = [gate.urged, ...items.map((item) => itemGate(gate, item).urged)];
  const last = Math.max(0, ...urgings.map((urging) => urging?.number ?? 0));
  return last === 0 ? undefined : last;
};

/**
 * Whether nothing of what there is waits for the city: it has sent it on, or the province has it back from the county
 * itself. What moved since the city sent it on waits for the city again.
 */
export const isPastCity = ({ stage, forwarded }: Gate, mark: string): boolean =>
  stage === "confirmed" && (forwarded === undefined || forwarded.mark === mark);
