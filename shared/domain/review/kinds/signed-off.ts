import * as z from "zod";
import { finding } from "../../findings/make-finding.ts";
import { itemsOf } from "../../framework/framework-items.ts";
import { type Gate, hasMoved, inStage, isHandedIn, itemGate, withHand } from "../gate.ts";
import { reviewerRefusals, wholeRefusals } from "../item-refusals.ts";
import { isChecked, itemState } from "../item-state.ts";
import { type Refusal, refusal } from "../refusal.ts";
import { ItemId, Mark, MOST_ITEMS } from "../said.ts";
import { countyKind, itemNamed, nameOfItem, type Situation } from "../situation.ts";

const Found = z.object({ marks: z.record(z.string(), Mark), version: z.int().nonnegative() });

/** 报送: the county answers for its figures («对数据真实性负责»). Bound to the content by its mark, of which the version is only told. */
export const signedOff = countyKind({
  kind: "signedOff",
  posts: ["leader"],
  phases: ["open", "returned", "submitted", "confirmed"],
  body: z.object({
    mark: Mark,
    /** Items that are known to be missing something and are handed in all the same. */
    acknowledged: z.array(ItemId).max(MOST_ITEMS).optional(),
    statement: z.literal(true),
  }),
  found: {
    schema: Found,
    of: ({ marks, status }) => ({ marks: Object.fromEntries(marks), version: status.version }),
  },
  looksUp: ["pending"],
  isOpen: (situation) => !isHandedIn(situation.gate) || hasMoved(situation),
  refusals: ({ mark, acknowledged = [] }, situation) => [
    ...reviewerRefusals(situation),
    ...againRefusals(situation),
    ...wholeRefusals(mark, situation),
    ...acknowledgedFaults(acknowledged, situation),
    ...uncheckedRefusals(acknowledged, situation),
    ...missingRefusals(situation),
    ...situation.pending.map((evidenceId) =>
      refusal("uploadsPending", finding("uploadPending", { path: "", values: { evidenceId } })),
    ),
  ],
  fold: (gate, { number, at, by, body: { mark }, found: { marks } }) =>
    handedIn(withHand(gate, by.subject), { number, at, mark, marks }),
});

type Signing = NonNullable<Gate["signOff"]>;

/** A sign-off after content moved renews what was signed, and leaves the evaluation where it is. */
const handedIn = (gate: Gate, signOff: Signing): Gate => {
  if (isHandedIn(gate)) return { ...gate, signOff };
  const { standingReturn, before: _, ...rest } = gate;
  return {
    ...inStage(rest, standingReturn?.skipsCity ? "confirmed" : "submitted"),
    signOff,
    before: {
      stage: gate.stage === "returned" ? "returned" : "open",
      submitted: signOff.number,
      ...(gate.signOff && { signOff: gate.signOff }),
      ...(standingReturn && { standingReturn }),
    },
  };
};

const againRefusals = (situation: Situation): readonly Refusal[] =>
  !isHandedIn(situation.gate) || hasMoved(situation)
    ? []
    : [refusal("wrongStage", finding("signedAlready", { path: "", values: {} }))];

const acknowledgedFaults = (
  acknowledged: readonly string[],
  { framework }: Situation,
): readonly Refusal[] =>
  acknowledged.flatMap((item, at) =>
    itemNamed(framework, item) === undefined
      ? [
          refusal(
            "invalidRequest",
            finding("itemUnknown", { path: `acknowledged[${at}]`, values: { item } }),
          ),
        ]
      : [],
  );

/**
 * Every item is checked as it is, or knowingly handed in without. What was handed in before and neither given back nor
 * changed since needs no second check.
 */
const uncheckedRefusals = (
  acknowledged: readonly string[],
  situation: Situation,
): readonly Refusal[] => {
  const { gate, marks, framework } = situation;
  return itemsOf(framework)
    .map(({ id }) => id)
    .filter((item) => !acknowledged.includes(item))
    .filter((item) => !isReadyToSign(gate, item, marks.get(item)))
    .map((item) =>
      refusal(
        "incomplete",
        finding("itemNotChecked", {
          path: "acknowledged",
          values: { item, name: nameOfItem(framework, item) },
        }),
      ),
    );
};

/** Whether a leader may sign for an item as it is. What was given back is checked anew, whether it was mended or not. */
export const isReadyToSign = (gate: Gate, item: string, mark: string | undefined): boolean => {
  // What moved after it was handed in is not open to the office: the leader signs for it
  if (isHandedIn(gate)) return true;
  const { check } = itemGate(gate, item);
  const state = itemState(gate, item, mark);
  return state === "returned"
    ? isChecked(gate, item, mark) && (check?.number ?? 0) > (gate.standingReturn?.number ?? 0)
    : state === "submitted" || state === "confirmed" || isChecked(gate, item, mark);
};

const missingRefusals = ({ status, gate, calendar }: Situation): readonly Refusal[] => [
  ...(status.narrative === undefined
    ? [refusal("incomplete", finding("ownWordsMissing", { path: "", values: {} }))]
    : []),
  // Who signs again for what moved cannot show it first: that is for the time before it is handed in
  ...(!isHandedIn(gate) &&
  calendar.settings?.demandsDisclosure === true &&
  gate.disclosed === undefined
    ? [refusal("incomplete", finding("notDisclosed", { path: "", values: {} }))]
    : []),
];
