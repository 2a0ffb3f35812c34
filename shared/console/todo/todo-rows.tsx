import type { TodoAnswer } from "../../../events/api/todo.ts";
import { useWords } from "../context.tsx";
import { LastDay, Moment } from "../parts/day.tsx";
import { StateTag } from "../parts/tag.tsx";
import { kindNamed, kindWords } from "../words/kinds.ts";
import { sharedWords } from "../words/shared.ts";
import { todoWords } from "../words/todo.ts";
import { placeOfKind } from "./place-of.ts";

type Entry = TodoAnswer["todo"][number];
type DoneEntry = TodoAnswer["done"][number];

/** What waits, with why it came back in full; the whole row leads to where it is done. */
export const TodoRow = ({ entry }: { readonly entry: Entry }) => {
  const say = useWords(todoWords);
  return (
    <li class="row">
      <div>
        <RowLink entry={entry} />
        <p class="small">{entry.name}</p>
      </div>
      <div class="todo-end">
        {entry.overdue && <StateTag tone="bad">{say("overdue")}</StateTag>}
        {entry.urgedBy !== undefined && (
          <StateTag tone="warn">{say("urged", { n: entry.urgedBy })}</StateTag>
        )}
        {entry.dueAt !== undefined && (
          <span>
            {say("until")} <LastDay dueAt={entry.dueAt} />
          </span>
        )}
      </div>
      {entry.reasons && (
        <ul class="todo-reasons">
          {entry.reasons.map(({ item, name, decision, reason }) => (
            <li key={item} class="todo-reason">
              <span class="small">
                {say("because", { item: itemShown(item), name, n: decision })}
              </span>
              {reason}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
};

export const DoneRow = ({ entry }: { readonly entry: DoneEntry }) => {
  const shared = useWords(sharedWords);
  return (
    <li class="row">
      <div>
        <RowLink entry={entry} />
        <p class="small">{entry.name}</p>
      </div>
      <div class="todo-end">
        {entry.decision !== undefined && (
          <span>{shared("decisionNumber", { n: entry.decision })}</span>
        )}
        {entry.at !== undefined && <Moment at={entry.at} />}
      </div>
    </li>
  );
};

const RowLink = ({ entry }: { readonly entry: Pick<Entry, "kind" | "county" | "items"> }) => {
  const say = useWords(todoWords);
  const kind = useWords(kindWords);
  const { items = [] } = entry;
  const [only = ""] = items;
  return (
    <a class="row-link" href={placeOfKind(entry.kind, entry.county)}>
      {kind(kindNamed(entry.kind))}
      {items.length === 1 && isNumbered(only) && say("oneItem", { item: only })}
      {items.length > 1 && say("items", { n: items.length })}
    </a>
  );
};

/** The county's own words are judged as an item is, and have no number that people know. */
const isNumbered = (item: string): boolean => /^\d/.test(item);
const itemShown = (item: string): string => (isNumbered(item) ? item : "");
