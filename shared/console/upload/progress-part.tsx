import { useEffect, useRef, useState } from "preact/hooks";
import { useWords } from "../context.tsx";
import { usePlace } from "../use-county.ts";
import { uploadWords } from "../words/upload.ts";
import { ProgressTable } from "./progress-table.tsx";
import { isSettled, type UploadQueue } from "./queue.ts";
import { needsSomebody } from "./totals.ts";
import { useOnline } from "./use-online.ts";

/** How far the files have come: those that need somebody can be had alone, and what broke need not be waited for. */
export const ProgressPart = (props: {
  readonly queue: UploadQueue;
  /** How often files were sent off since the screen was opened. */
  readonly starts: number;
  readonly nameOf: (id: string) => string;
  readonly onTryNow: () => void;
}) => {
  const { queue, starts } = props;
  const say = useWords(uploadWords);
  const { county } = usePlace();
  const isOnline = useOnline();
  const heading = useRef<HTMLHeadingElement>(null);
  const [isTrouble, setTrouble] = useState(false);
  // The button that began it is gone: the focus goes where it is told how it goes on
  useEffect(() => {
    if (starts > 0) heading.current?.focus();
  }, [starts]);
  const troubled = queue.filter(needsSomebody);
  const mayTry = isOnline && queue.some(({ state }) => state.at === "broken");
  const isDone = queue.every(({ state }) => isSettled(state));
  return (
    <div class="form">
      <h2 ref={heading} tabIndex={-1} data-quiet-focus>
        {say("progressTable")}
      </h2>
      {!isOnline && <p class="notice notice-warn">{say("offline")}</p>}
      {isDone && (
        <p class={troubled.length > 0 ? "notice notice-warn" : "notice notice-good"}>
          {troubled.length > 0 ? say("doneWithTrouble", { n: troubled.length }) : say("allDone")}
          <a href={`/console/c/${county}/tasks`}>{say("toTasks")}</a>
        </p>
      )}
      {(troubled.length > 0 || mayTry) && (
        <div class="filters">
          {troubled.length > 0 && (
            <label class="check">
              <input
                type="checkbox"
                checked={isTrouble}
                onChange={(event) => setTrouble(event.currentTarget.checked)}
              />
              {say("troubleOnly", { n: troubled.length })}
            </label>
          )}
          {mayTry && (
            <button type="button" onClick={props.onTryNow}>
              {say("tryNow")}
            </button>
          )}
        </div>
      )}
      <ProgressTable
        queue={isTrouble && troubled.length > 0 ? troubled : queue}
        nameOf={props.nameOf}
      />
    </div>
  );
};
