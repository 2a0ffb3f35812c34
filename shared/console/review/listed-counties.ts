import type { BoardAnswer } from "../../../events/api/status.ts";

type Line = BoardAnswer["counties"][number];

export const listed = [
  "showAll",
  "showWaiting",
  "showMoved",
  "showReturned",
  "showReady",
  "showOverdue",
] as const;
export type Listed = (typeof listed)[number];

const isListed: Readonly<Record<Listed, (line: Line) => boolean>> = {
  showAll: () => true,
  showWaiting: ({ stage, items }) => stage === "submitted" && items.submitted > 0,
  showMoved: ({ items }) => items.moved > 0,
  showReturned: ({ stage }) => stage === "returned",
  showReady: ({ stage, items: { confirmed, ...others } }) =>
    stage === "submitted" && confirmed > 0 && Object.values(others).every((n) => n === 0),
  showOverdue: ({ overdue }) => overdue,
};

/** The counties of a list that are asked for, in their order. */
export const listedCounties = (
  counties: readonly Line[],
  wish: { readonly show: Listed; readonly name: string },
): readonly Line[] =>
  counties.filter((line) => isListed[wish.show](line) && line.name.includes(wish.name.trim()));
