import type { TodoAnswer } from "../../events/api/todo.ts";
import type { Caller } from "../domain/access.ts";
import type { Framework } from "../domain/framework/framework.ts";
import { fullDivisionName } from "../domain/place/division.ts";
import type { BoardLine } from "../domain/review/board-line.ts";
import type { DoneEntry } from "../domain/review/done.ts";
import type { GivenBack } from "../domain/review/given-back.ts";
import { endOf } from "../domain/review/moments.ts";
import { nameOfItem } from "../domain/review/situation.ts";
import type { TodoEntry } from "../domain/review/todo.ts";

/** What waits in a county, each with why it came back, and what was done in it. */
interface OfCounty {
  readonly county: string;
  readonly todo: readonly (TodoEntry & { readonly reasons?: readonly GivenBack[] })[];
  readonly done: readonly DoneEntry[];
}
type Who = TodoAnswer["who"];

/** What waits for whoever asks, by county: what is late first, then what is due first. */
export const todoView = (
  { cycle, framework }: { readonly cycle: string; readonly framework: Framework },
  who: Who,
  all: readonly OfCounty[],
): TodoAnswer => ({
  cycle,
  who,
  todo: all
    .flatMap(({ county, todo }) => todo.map((entry) => entryView(county, entry, framework)))
    .toSorted((one, other) => orderOf(one).localeCompare(orderOf(other))),
  done: all.flatMap(({ county, done }) =>
    done.map(({ items, ...entry }) => ({
      ...{ county, name: fullDivisionName(county) },
      ...entry,
      ...(items && { items: [...items] }),
    })),
  ),
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
  { kind, items, due, overdue, urged, reasons = [] }: OfCounty["todo"][number],
  framework: Framework,
): TodoAnswer["todo"][number] => ({
  county,
  name: fullDivisionName(county),
  kind,
  ...(items && { items: [...items] }),
  ...(due !== undefined && { dueAt: endOf(due) }),
  overdue,
  ...(urged !== undefined && { urgedBy: urged }),
  ...(reasons.length > 0 && {
    reasons: reasons.map((each) => ({ name: nameOfItem(framework, each.item), ...each })),
  }),
});

const orderOf = ({ overdue, dueAt = "9999", county }: TodoAnswer["todo"][number]): string =>
  `${overdue ? 0 : 1} ${dueAt} ${county}`;
