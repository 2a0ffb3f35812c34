import { useState } from "preact/hooks";
import type { TodoAnswer } from "../../../events/api/todo.ts";
import { askTodo } from "../api/todo.ts";
import { Given, useAsked } from "../asking.tsx";
import { useConsole, useWords } from "../context.tsx";
import { Page } from "../parts/page.tsx";
import { DoneRow, TodoRow } from "../todo/todo-rows.tsx";
import { todoWords } from "../words/todo.ts";

/** S1 工作台: what waits for whoever is signed in, nearest deadline first, what of it is late, and what was done. */
export const TodoScreen = () => {
  const { api, cycle } = useConsole();
  const say = useWords(todoWords);
  const todo = useAsked(() => askTodo(api, cycle), [api, cycle]);
  return (
    <Page title={say("title")} lead={say("lead")}>
      <Given of={todo}>{(answer) => <Desk of={answer} />}</Given>
    </Page>
  );
};

const lists = ["waiting", "late", "done"] as const;
const none = { waiting: "nothingWaiting", late: "nothingLate", done: "nothingDone" } as const;

const Desk = ({ of: { todo, done } }: { readonly of: TodoAnswer }) => {
  const say = useWords(todoWords);
  const [shown, setShown] = useState<(typeof lists)[number]>("waiting");
  const late = todo.filter(({ overdue }) => overdue);
  const counts = { waiting: todo.length, late: late.length, done: done.length };
  return (
    <>
      <fieldset class="tabs no-print">
        <legend class="unseen">{say("lists")}</legend>
        {lists.map((list) => (
          <button
            key={list}
            type="button"
            aria-pressed={shown === list}
            onClick={() => setShown(list)}
          >
            {say(list, { n: counts[list] })}
          </button>
        ))}
      </fieldset>
      {counts[shown] === 0 ? (
        <p class="empty" role="status">
          {say(none[shown])}
        </p>
      ) : (
        <ul class="rows">
          {shown === "done"
            ? done.map((entry, at) => <DoneRow key={`${at}`} entry={entry} />)
            : (shown === "late" ? late : todo).map((entry) => (
                <TodoRow key={`${entry.county} ${entry.kind}`} entry={entry} />
              ))}
        </ul>
      )}
    </>
  );
};
