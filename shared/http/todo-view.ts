import type { TodoAnswer } from "../../events/api/todo.ts";
import type { Caller } from "../domain/access.ts";
import type { Framework } from "../domain/framework/framework.ts";
import { fullDivisionName } from "../domain/place/division.ts";
import type { BoardLine } from "../domain/review/board-line.ts";
import { endOf } from "../domain/review/moments.ts";
import type { TodoEntry } from "../domain/review/todo.ts";

type OfCounty = readonly [county: string, entries: readonly TodoEntry[]];
type Who = TodoAnswer["who"];

/** What waits for whoever asks, by county: what is late first, then what is due first. */
export const todoView = (cycle: string, who: Who, all: readonly OfCounty[]): TodoAnswer => ({
  cycle,
  who,
  todo: all
    .flatMap(([county, entries]) => entries.map((entry) => entryView(county, entry)))
    .toSorted((one, other) => orderOf(one).localeCompare(orderOf(other))),
});

/** Who asks, by name; one of a single county is told besides where its evaluation stands and what is due in it. */
export const whoView = (
  { scope, department }: Caller,
  { departments }: Pick<Framework, "departments">,
  line?: Pick<BoardLine, "stage" | "due">,
): Who => {
  const own = departments.find(({ id }) => id === department);
  return {
    division: scope,
    name: fullDivisionName(scope),
    ...(own && { department: own }),
    ...(line && { stage: line.stage, ...(line.due !== undefined && { dueAt: endOf(line.due) }) }),
  };
};

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
