import { useState } from "preact/hooks";
import type { ReviewAnswer, ReviewItem } from "../../../events/api/review.ts";
import type { County } from "../api/county.ts";
import type { Said } from "../api/review.ts";
import { useWords } from "../context.tsx";
import { ProblemView } from "../parts/problem-view.tsx";
import { movedItems } from "../review/moved-items.ts";
import { ReturnDialog } from "../review/return-dialog.tsx";
import { usePlace } from "../use-county.ts";
import { useDecision } from "../use-decision.ts";
import { countyCheckWords } from "../words/check.ts";
import { sharedWords } from "../words/shared.ts";

/** What is done with the items that were chosen; a bar at the foot of the window, below what it is about. */
export const CheckBar = (props: {
  readonly items: readonly ReviewItem[];
  readonly county: County;
  /** Whether there is anything to choose. */
  readonly hasRows: boolean;
  readonly onTaken: (review: ReviewAnswer, decided: readonly string[]) => void;
  /** What was seen is not what is there any more: those items have to be looked at again, the others stay chosen. */
  readonly onMoved: (ids: readonly string[]) => void;
}) => {
  const { items, county } = props;
  const say = useWords(countyCheckWords);
  const shared = useWords(sharedWords);
  const [isReturning, setReturning] = useState(false);
  const { deciding, take, forget } = useDecision(usePlace(), () => setReturning(false));
  const [movedCount, setMovedCount] = useState(0);
  const send = async (said: Said): Promise<void> => {
    setMovedCount(0);
    const answer = await take(said);
    if (answer?.kind === "answered") {
      const decided = items.map(({ id }) => id);
      return props.onTaken(answer.value.review, decided);
    }
    if (answer?.kind !== "refused" || answer.problem.code !== "contentMoved") return;
    const moved = movedItems(answer.problem, items);
    setReturning(false);
    setMovedCount(moved.length);
    props.onMoved(moved);
  };
  const seen = items.map(({ id, mark }) => ({ item: id, mark }));
  const isIdle = items.length > 0 && deciding.state !== "sending";
  return (
    <>
      {deciding.state === "refused" && !isReturning && (
        <div class="check-problem">
          <ProblemView problem={deciding.problem} takesFocus />
          {movedCount > 0 && <p class="notice">{say("moved", { n: movedCount })}</p>}
        </div>
      )}
      <div class={props.hasRows || items.length > 0 ? "bar no-print" : "unseen"}>
        <span role="status">
          {deciding.state === "taken" && items.length === 0
            ? shared("taken", { n: deciding.answer.number ?? 0 })
            : say("chosen", { n: items.length })}
        </span>
        {(props.hasRows || items.length > 0) && (
          <>
            <button
              type="button"
              class="main"
              disabled={!isIdle}
              onClick={() => void send({ kind: "checked", items: seen })}
            >
              {say("pass")}
            </button>
            <button
              type="button"
              disabled={!isIdle}
              onClick={() => {
                forget();
                setReturning(true);
              }}
            >
              {say("sendBack")}
            </button>
          </>
        )}
      </div>
      <ReturnDialog
        isOpen={isReturning}
        items={items}
        county={county}
        isDueDemanded={false}
        deciding={deciding}
        onClose={() => setReturning(false)}
        onSend={(returned, due) =>
          void send({ kind: "sentBack", items: returned, ...(due !== "" && { due }) })
        }
      />
    </>
  );
};
