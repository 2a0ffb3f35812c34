import type { BoardAnswer } from "../../../events/api/status.ts";

export type ShownCounty = BoardAnswer["counties"][number];
export const orders = ["byCode", "byScore", "byDue"] as const;
export type Order = (typeof orders)[number];

export interface BoardWish {
  /** A code prefix, empty for all. */
  readonly city: string;
  readonly name: string;
  readonly isOverdueOnly: boolean;
  readonly order: Order;
}

/** The counties that are asked for, in the order that is; of the same rank they stand by code. */
export const orderedCounties = (
  counties: readonly ShownCounty[],
  { city, name, isOverdueOnly, order }: BoardWish,
): readonly ShownCounty[] =>
  counties
    .filter((each) => each.county.startsWith(city))
    .filter((each) => each.name.includes(name.trim()))
    .filter((each) => !isOverdueOnly || each.overdue)
    .slice()
    .sort((one, other) => comparedBy[order](one, other) || one.county.localeCompare(other.county));

/** Points are text of two decimals: those of more digits before the point are more. */
const comparedBy: Readonly<Record<Order, (one: ShownCounty, other: ShownCounty) => number>> = {
  byCode: () => 0,
  byScore: ({ result: one }, { result: other }) =>
    other.score.length - one.score.length || other.score.localeCompare(one.score),
  byDue: ({ dueAt: one = "9" }, { dueAt: other = "9" }) => one.localeCompare(other),
};
