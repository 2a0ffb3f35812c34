import { itemsOf } from "../../shared/domain/framework/framework-items.ts";
import type { Situation } from "../../shared/domain/review/situation.ts";
import {
  city,
  decided,
  director,
  filedCounty,
  inspector,
  leader,
  office,
  opened,
  type ReviewedCounty,
  reason,
  type Step,
} from "./review-builders.ts";

type Seen = Pick<Situation, "marks" | "framework">;

/** Items as they are now, with what else is said of each. */
export const asSeen = (
  items: readonly string[],
  { marks }: Pick<Situation, "marks">,
  more: Readonly<Record<string, unknown>> = {},
) => items.map((item) => ({ item, mark: marks.get(item), ...more }));

const idsOf = ({ framework }: Seen): readonly string[] => itemsOf(framework).map(({ id }) => id);

export const checks =
  (...items: readonly string[]) =>
  (seen: Seen) => ({
    kind: "checked",
    items: asSeen(items.length > 0 ? items : idsOf(seen), seen),
  });

export const sendsBack = (item: string, due?: string) => (seen: Seen) => ({
  kind: "sentBack",
  items: asSeen([item], seen, { reason }),
  ...(due !== undefined && { due }),
});

export const signs =
  (...acknowledged: readonly string[]) =>
  ({ mark }: Situation) => ({ kind: "signedOff", mark, statement: true, acknowledged });

export const givesBack =
  (level: "city" | "province", items: readonly string[], more: object = { due: "2021-12-15" }) =>
  (seen: Seen) => ({ kind: "returned", level, items: asSeen(items, seen, { reason }), ...more });

export const confirms =
  (...items: readonly string[]) =>
  (seen: Seen) => ({
    kind: "confirmed",
    items: asSeen(items.length > 0 ? items : idsOf(seen), seen),
  });

/** One item, corrected. */
export const corrects =
  (item: string, ...adjustments: readonly object[]) =>
  (seen: Seen) => ({
    kind: "confirmed",
    items: asSeen([item], seen, {
      adjustments: adjustments.map((each) => ({ reason, ...each })),
    }),
  });

export const forwards = ({ mark }: Situation) => ({ kind: "forwarded", mark, summary: reason });

/** From opening to the city's word, as far as each name says, in a cycle with limits. */
export const toSubmitted: readonly Step[] = [
  [office, checks()],
  [leader, signs()],
];
export const toConfirmed: readonly Step[] = [...toSubmitted, [city, confirms()], [city, forwards]];
export const openCounty = (facts: Partial<ReviewedCounty> = {}): ReviewedCounty =>
  filedCounty({ calendar: opened, ...facts });
export const submittedCounty = (facts: Partial<ReviewedCounty> = {}): ReviewedCounty =>
  decided(openCounty(facts), ...toSubmitted);
export const confirmedCounty = (facts: Partial<ReviewedCounty> = {}): ReviewedCounty =>
  decided(openCounty(facts), ...toConfirmed);
/** The city gave back 1.1. */
export const returnedCounty = (...items: readonly string[]): ReviewedCounty =>
  decided(submittedCounty(), [city, givesBack("city", items.length > 0 ? items : ["1.1"])]);

export const declares = (veto: string): Step => [
  director,
  { kind: "vetoDeclared", veto, reason, basis: reason },
];
export const lifts = (veto: string): Step => [
  director,
  { kind: "vetoLifted", veto, reason, basis: reason },
];
export const provinceGivesBack = (...items: readonly string[]): Step => [
  inspector,
  givesBack("province", items),
];
