import { useEffect, useState } from "preact/hooks";
import { useAnchor } from "../anchor.ts";
import type { County } from "../api/county.ts";
import { Given } from "../asking.tsx";
import { useConsole, useWords } from "../context.tsx";
import { CheckField } from "../parts/check-field.tsx";
import { Page } from "../parts/page.tsx";
import { isAsked } from "../tasks/asked-departments.ts";
import { TaskItemPanel } from "../tasks/task-item-panel.tsx";
import {
  handedIn,
  isAllHandedIn,
  type TaskItem,
  type TaskPriority,
  taskPriorities,
} from "../tasks/task-items.ts";
import { isSettled } from "../upload/queue.ts";
import { useUploads } from "../upload/uploads.ts";
import { useCounty, usePlace } from "../use-county.ts";
import { sharedWords } from "../words/shared.ts";
import { taskWords } from "../words/tasks.ts";

/** S2 我的任务: what is to be handed in, item by item, and how far each of it has come. */
export const TasksScreen = () => {
  const county = useCounty();
  const say = useWords(taskWords);
  const name = county.state === "ready" ? county.value.review.name : undefined;
  return (
    <Page title={say("title")} place={name} lead={say("lead")}>
      <Given of={county}>{(value) => <Tasks county={value} refresh={county.refresh} />}</Given>
    </Page>
  );
};

const Tasks = ({ county, refresh }: { readonly county: County; readonly refresh: () => void }) => {
  const { session } = useConsole();
  const say = useWords(taskWords);
  const shared = useWords(sharedWords);
  const [isMine, setMine] = useState(session.department !== undefined);
  const [isUnfinished, setUnfinished] = useState(false);
  const all = taskPriorities(county, useArrived(refresh));
  const own = filtered(
    all,
    ({ departments }) => !isMine || isAsked(departments, session.department),
  );
  const shown = filtered(own, (item) => !isUnfinished || !isAllHandedIn(item));
  const may = session.role === "clerk" || session.role === "leader";
  useAnchor();
  return (
    <>
      <div class="toolbar">
        <p class="total" role="status">
          {say("handedIn", handedIn(own))}
        </p>
        <fieldset class="filters no-print">
          <legend class="unseen">{shared("filter")}</legend>
          {session.department !== undefined && (
            <CheckField label={say("mine")} isChecked={isMine} onCheck={setMine} />
          )}
          <CheckField label={say("unfinished")} isChecked={isUnfinished} onCheck={setUnfinished} />
        </fieldset>
        <button type="button" onClick={() => print()}>
          {shared("print")}
        </button>
      </div>
      {shown.length === 0 && <p class="empty">{say("nothing")}</p>}
      {shown.map(({ id, name, items }) => (
        <section key={id} class="priority" aria-labelledby={`priority-${id}`}>
          <h2 id={`priority-${id}`}>
            {id} {name}
          </h2>
          {items.map((item) => (
            <TaskItemPanel
              key={item.id}
              item={item}
              departments={county.framework.departments}
              may={may}
              countyDueAt={county.review.dueAt}
            />
          ))}
        </section>
      ))}
    </>
  );
};

/** What this tab sent and is being checked; once one of them is settled, all is asked anew. */
const useArrived = (refresh: () => void): ReadonlySet<string> => {
  const { queue } = useUploads(usePlace());
  const settled = queue.filter(({ state }) => isSettled(state)).length;
  useEffect(() => {
    if (settled > 0) refresh();
  }, [settled]);
  return new Set(queue.filter(({ state }) => state.at === "arrived").map(({ id }) => id));
};

const filtered = (
  priorities: readonly TaskPriority[],
  isShown: (item: TaskItem) => boolean,
): readonly TaskPriority[] =>
  priorities
    .map((priority) => ({ ...priority, items: priority.items.filter(isShown) }))
    .filter(({ items }) => items.length > 0);
