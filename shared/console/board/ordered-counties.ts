import type { BoardAnswer } from "../../../events/api/status.ts";
import type { Stage } from "../../domain/review/stage.ts";

export type ShownCounty = BoardAnswer["counties"][number];
export const orders = ["byCode", "byStage", "byScore", "byDue"] as const;
/** As they follow one another; what went back is before what is with the city. */
export const stagesInOrder = [
  "open",
  "returned",
  "submitted",
  "confirmed",
] as const satisfies readonly Stage[];
export type Order = (typeof orders)[number];

export interface BoardWish {
  /** A code prefix, empty for all. */
  readonly city: string;
  readonly name: string;
  /** Empty for all. */
  readonly stage: Stage | "";
  readonly isOverdueOnly: boolean;
  readonly order: Order;
}

/** The counties that are asked for, in the order that is; of the same rank they stand by code. */
export const orderedCounties = (
  counties: readonly ShownCounty[],
  { city, name, stage, isOverdueOnly, order }: BoardWish,
): readonly ShownCounty[] =>
  counties
    .filter((each) => each.county.startsWith(city))
    .filter((each) => each.name.includes(name.trim()))
    .filter((each) => stage === "" || each.stage === stage)
    .filter((each) => !isOverdueOnly || each.overdue)
    .slice()
    .sort((one, other) => comparedBy[order](one, other) || one.county.localeCompare(other.county));

/** Points are text of two decimals: those of more digits before the point are more. */
const comparedBy: Readonly<Record<Order, (one: ShownCounty, other: ShownCounty) => number>> = {
  byCode: () => 0,
  byStage: ({ stage: one }, { stage: other }) =>
    stagesInOrder.indexOf(other) - stagesInOrder.indexOf(one),
  byScore: ({ result: one }, { result: other }) =>
    other.score.length - one.score.length || other.score.localeCompare(one.score),
  byDue: ({ dueAt: one = "9" }, { dueAt: other = "9" }) => one.localeCompare(other),
};
