import type { TodoAnswer } from "../../events/api/todo.ts";
import { fullDivisionName } from "../domain/place/division.ts";
import { endOf } from "../domain/review/moments.ts";
import type { TodoEntry } from "../domain/review/todo.ts";

type OfCounty = readonly [county: string, entries: readonly TodoEntry[]];

/** What waits for whoever asks, by county: what is late first, then what is due first. */
export const todoView = (cycle: string, all: readonly OfCounty[]): TodoAnswer => ({
  cycle,
  todo: all
    .flatMap(([county, entries]) => entries.map((entry) => entryView(county, entry)))
    .toSorted((one, other) => orderOf(one).localeCompare(orderOf(other))),
});

const entryView = (
  county: string,
  { kind, items, due, overdue, urged }: TodoEntry,
): TodoAnswer["todo"][number] => ({
  county,
  name: fullDivisionName(county),
  kind,
  ...(items && { items: [...items] }),
  ...(due !== undefined && { dueAt: endOf(due) }),
  overdue,
  ...(urged !== undefined && { urgedBy: urged }),
});

const orderOf = ({ overdue, dueAt = "9999", county }: TodoAnswer["todo"][number]): string =>
  `${overdue ? 0 : 1} ${dueAt} ${county}`;
