import { useState } from "preact/hooks";
import type { County } from "../api/county.ts";
import { Given } from "../asking.tsx";
import { useConsole, useWords } from "../context.tsx";
import { Page } from "../parts/page.tsx";
import { TaskItemPanel } from "../tasks/task-item-panel.tsx";
import { handedIn, type TaskItem, type TaskPriority, taskPriorities } from "../tasks/task-items.ts";
import { useCounty } from "../use-county.ts";
import { sharedWords } from "../words/shared.ts";
import { taskWords } from "../words/tasks.ts";

/** S2 我的任务: what is to be handed in, item by item, and how far each of it has come. */
export const TasksScreen = () => {
  const county = useCounty();
  const say = useWords(taskWords);
  const name = county.state === "ready" ? county.value.review.name : undefined;
  return (
    <Page title={say("title")} place={name} lead={say("lead")}>
      <Given of={county}>{(value) => <Tasks county={value} />}</Given>
    </Page>
  );
};

const Tasks = ({ county }: { readonly county: County }) => {
  const { session } = useConsole();
  const say = useWords(taskWords);
  const shared = useWords(sharedWords);
  const [isMine, setMine] = useState(session.department !== undefined);
  const [isUnfinished, setUnfinished] = useState(false);
  const all = taskPriorities(county);
  const shown = filtered(all, (item) => {
    const isOwn = session.department === undefined || item.departments.includes(session.department);
    return (!isMine || isOwn) && (!isUnfinished || !item.isComplete);
  });
  return (
    <>
      <p role="status">{say("handedIn", handedIn(isMine ? shown : all))}</p>
      <fieldset class="filters no-print">
        <legend class="unseen">{shared("filter")}</legend>
        {session.department !== undefined && (
          <label class="check">
            <input
              type="checkbox"
              checked={isMine}
              onChange={(event) => setMine(event.currentTarget.checked)}
            />
            {say("mine")}
          </label>
        )}
        <label class="check">
          <input
            type="checkbox"
            checked={isUnfinished}
            onChange={(event) => setUnfinished(event.currentTarget.checked)}
          />
          {say("unfinished")}
        </label>
        <button type="button" onClick={() => print()}>
          {shared("print")}
        </button>
      </fieldset>
      {shown.length === 0 && <p class="empty">{say("nothing")}</p>}
      {shown.map(({ id, name, items }) => (
        <section key={id} class="priority" aria-labelledby={`priority-${id}`}>
          <h2 id={`priority-${id}`}>
            {id} {name}
          </h2>
          {items.map((item) => (
            <TaskItemPanel key={item.id} item={item} departments={county.framework.departments} />
          ))}
        </section>
      ))}
    </>
  );
};

const filtered = (
  priorities: readonly TaskPriority[],
  isShown: (item: TaskItem) => boolean,
): readonly TaskPriority[] =>
  priorities
    .map((priority) => ({ ...priority, items: priority.items.filter(isShown) }))
    .filter(({ items }) => items.length > 0);
