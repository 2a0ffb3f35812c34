import { useState } from "preact/hooks";
import type { ReviewItem } from "../../../events/api/review.ts";
import type { County } from "../api/county.ts";
import { useWords } from "../context.tsx";
import { DecisionOutcome } from "../parts/decision-outcome.tsx";
import { ReturnDialog } from "../review/return-dialog.tsx";
import { usePlace } from "../use-county.ts";
import { useDecision } from "../use-decision.ts";
import { countyCheckWords } from "../words/check.ts";

/** What is done with the items that were chosen; a bar at the foot of the window, below what it is about. */
export const CheckBar = (props: {
  readonly items: readonly ReviewItem[];
  readonly county: County;
  readonly onTaken: () => void;
  /** What was seen is not what is there any more: it is asked for anew, and the choice stays. */
  readonly onMoved: () => void;
}) => {
  const { items, county, onTaken } = props;
  const say = useWords(countyCheckWords);
  const place = usePlace();
  const [isReturning, setReturning] = useState(false);
  const { deciding, take } = useDecision(place, () => {
    setReturning(false);
    onTaken();
  });
  const isMoved = deciding.state === "refused" && deciding.problem?.code === "contentMoved";
  const seen = items.map(({ id, mark }) => ({ item: id, mark }));
  return (
    <>
      {!isReturning && <DecisionOutcome deciding={deciding} />}
      {isMoved && (
        <button type="button" onClick={props.onMoved}>
          {say("moved", { n: deciding.problem?.findings?.length ?? 0 })}
        </button>
      )}
      <div class="bar no-print">
        <span role="status">{say("chosen", { n: items.length })}</span>
        <button
          type="button"
          class="main"
          disabled={items.length === 0 || deciding.state === "sending"}
          onClick={() => void take({ kind: "checked", items: seen })}
        >
          {say("pass")}
        </button>
        <button type="button" disabled={items.length === 0} onClick={() => setReturning(true)}>
          {say("sendBack")}
        </button>
      </div>
      <ReturnDialog
        isOpen={isReturning}
        items={items}
        county={county}
        isDueDemanded={false}
        deciding={deciding}
        onClose={() => setReturning(false)}
        onSend={(returned, due) =>
          void take({ kind: "sentBack", items: returned, ...(due !== "" && { due }) })
        }
      />
    </>
  );
};
