import { finding } from "../findings/make-finding.ts";
import { phaseOf } from "./calendar/settings.ts";
import { isChangeable, lastDayOf } from "./limits.ts";
import { isPast } from "./moments.ts";
import { type Refusal, refusal } from "./refusal.ts";
import { answersFor, type Filling, judgedIds, nameOfItem, type Situation } from "./situation.ts";

interface Named {
  readonly item: string;
}

/** Of items named in a list: each is one of the edition and named once. `also`: the county's own words are among them. */
export const listRefusals = (
  items: readonly Named[],
  { framework }: Situation,
): readonly Refusal[] => {
  const ids = judgedIds(framework);
  return items.flatMap(({ item }, at) => {
    const path = `items[${at}]`;
    if (!ids.includes(item))
      return [refusal("invalidRequest", finding("itemUnknown", { path, values: { item } }))];
    return items.findIndex((each) => each.item === item) < at
      ? [refusal("invalidRequest", finding("itemRepeated", { path, values: { item } }))]
      : [];
  });
};

/** Law 10: each item is still what whoever decides has seen of it. */
export const seenRefusals = (
  items: readonly (Named & { readonly mark: string })[],
  situation: Situation,
): readonly Refusal[] => [
  ...listRefusals(items, situation),
  ...items.flatMap(({ item, mark }, at) => {
    const current = situation.marks.get(item);
    if (current === undefined || current === mark) return [];
    const values = { item, name: nameOfItem(situation.framework, item), mark: current };
    return [refusal("contentMoved", finding("itemMoved", { path: `items[${at}].mark`, values }))];
  }),
];

/** The whole is still what whoever decides has seen; the items that moved since the sign-off are in the review. */
export const wholeRefusals = (mark: string, situation: Situation): readonly Refusal[] =>
  mark === situation.mark
    ? []
    : [
        refusal(
          "contentMoved",
          finding("caseMoved", { path: "mark", values: { mark: situation.mark } }),
        ),
      ];

/** An item that the county may not change now, and why. */
export const lockedRefusals = (
  item: string,
  situation: Filling,
  path: string,
): readonly Refusal[] => {
  if (isChangeable(situation, item, situation.now)) return [];
  if (phaseOf(situation.calendar) === "closed")
    return [refusal("locked", finding("cycleIsClosed", { path }))];
  const name = nameOfItem(situation.framework, item);
  const until = lastDayOf(situation, item);
  const found = isPast(until, situation.now)
    ? finding("itemLockedSince", { path, values: { item, name, until: until ?? "" } })
    : finding("itemLocked", {
        path,
        values: { item, name, stage: `stage:${situation.gate.stage}` },
      });
  return [refusal("locked", found)];
};

/** A department speaks for the items that it leads or assists in. */
export const departmentRefusals = (
  item: string,
  situation: Filling,
  path: string,
): readonly Refusal[] => {
  const { department } = situation.caller;
  if (department === undefined || answersFor(situation, department, item)) return [];
  const name = nameOfItem(situation.framework, item);
  return [
    refusal(
      "notYourDepartment",
      finding("itemOfOthers", { path, values: { item, name, department } }),
    ),
  ];
};

/** Four eyes: whoever confirmed for the city neither assesses, checks nor signs for the county, whatever the token says now. */
export const reviewerRefusals = ({
  gate,
  caller,
}: Pick<Situation, "gate" | "caller">): readonly Refusal[] =>
  gate.reviewers.includes(caller.subject)
    ? [refusal("fourEyes", finding("reviewedBefore", { path: "", values: {} }))]
    : [];
