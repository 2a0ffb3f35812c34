import type { TodoAnswer } from "../../../events/api/todo.ts";
import { askTodo } from "../api/todo.ts";
import { Given, useAsked } from "../asking.tsx";
import { useConsole, useWords } from "../context.tsx";
import { LastDay } from "../parts/day.tsx";
import { Page } from "../parts/page.tsx";
import { StateTag } from "../parts/tag.tsx";
import { kindNamed, kindWords } from "../words/kinds.ts";
import { todoWords } from "../words/todo.ts";

type Entry = TodoAnswer["todo"][number];

/** S1 工作台: what waits for whoever is signed in, nearest deadline first; a row opens the place where it is done. */
export const TodoScreen = () => {
  const { api, cycle } = useConsole();
  const say = useWords(todoWords);
  const todo = useAsked(() => askTodo(api, cycle), [api, cycle]);
  return (
    <Page title={say("title")} lead={say("lead")}>
      <Given of={todo}>
        {({ todo: entries }) =>
          entries.length === 0 ? (
            <p class="empty">{say("empty")}</p>
          ) : (
            <ul class="rows">
              {entries.map((entry) => (
                <TodoRow key={`${entry.county} ${entry.kind}`} entry={entry} />
              ))}
            </ul>
          )
        }
      </Given>
    </Page>
  );
};

const TodoRow = ({ entry }: { readonly entry: Entry }) => {
  const say = useWords(todoWords);
  const kind = useWords(kindWords);
  return (
    <li class="row">
      <div>
        <a class="row-link" href={placeOf(entry)}>
          {kind(kindNamed(entry.kind))}
          {entry.items && say("items", { n: entry.items.length })}
        </a>
        <p class="small">{entry.name}</p>
      </div>
      <div>
        {entry.overdue && <StateTag tone="bad">{say("overdue")}</StateTag>}
        {entry.urgedBy !== undefined && (
          <StateTag tone="warn">{say("urged", { n: entry.urgedBy })}</StateTag>
        )}
        {entry.dueAt !== undefined && (
          <p>
            {say("until")} <LastDay dueAt={entry.dueAt} />
          </p>
        )}
      </div>
    </li>
  );
};

/** Where a decision of a kind is taken. */
const placeOf = ({ kind, county }: Entry): string => {
  const ofCounty = `/console/c/${county}`;
  switch (kind) {
    case "selfAssessed":
      return `${ofCounty}/self`;
    case "checked":
      return `${ofCounty}/check`;
    case "disclosed":
    case "signedOff":
      return `${ofCounty}/sign-off`;
    case "confirmed":
      return `/console/review/${county}`;
    case "forwarded":
      return `${ofCounty}/forward`;
    case "cycleOpened":
      return "/console/calendar";
    default:
      return `${ofCounty}/tasks`;
  }
};
