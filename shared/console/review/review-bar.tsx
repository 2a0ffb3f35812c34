import { useState } from "preact/hooks";
import type { DecisionAnswer, ReviewItem } from "../../../events/api/review.ts";
import type { County } from "../api/county.ts";
import type { Said } from "../api/review.ts";
import { useConsole, useWords } from "../context.tsx";
import { DecisionOutcome } from "../parts/decision-outcome.tsx";
import { usePlace } from "../use-county.ts";
import { useDecision } from "../use-decision.ts";
import { reviewWords } from "../words/review.ts";
import { sharedWords } from "../words/shared.ts";
import type { Corrections } from "./corrections.ts";
import { movedItems } from "./moved-items.ts";
import { ReturnDialog } from "./return-dialog.tsx";

/** 确认 and 退回 of the item, or of all that were ticked in the list; corrections go with the item's confirmation. */
export const ReviewBar = (props: {
  readonly item: ReviewItem;
  readonly chosen: readonly ReviewItem[];
  readonly county: County;
  readonly corrections: Corrections;
  readonly onTaken: (answer: DecisionAnswer) => void;
  readonly onMoved: (items: readonly string[]) => void;
}) => {
  const { item, chosen, county, corrections, onMoved } = props;
  const { can } = county.review;
  const { session } = useConsole();
  const say = useWords(reviewWords);
  const shared = useWords(sharedWords);
  const place = usePlace();
  const [isReturning, setReturning] = useState(false);
  const [hasMoved, setHasMoved] = useState(false);
  const about = chosen.length > 0 ? chosen : [item];
  const { deciding, take } = useDecision(place, (answer) => {
    setReturning(false);
    if (about.includes(item)) corrections.forget();
    props.onTaken(answer);
  });
  const send = async (said: Said): Promise<void> => {
    const answer = await take(said);
    if (answer?.kind !== "refused") return;
    const moved = movedItems(answer.problem, about);
    setHasMoved(moved.length > 0 && about.length > 1);
    if (moved.length > 0) onMoved(moved);
  };
  const [mayConfirm, mayReturn] = [can.includes("confirmed"), can.includes("returned")];
  const isBusy = deciding.state === "sending";
  const confirm = () =>
    void send({
      kind: "confirmed",
      items: about.map(({ id, mark }) => ({
        item: id,
        mark,
        ...(id === item.id && corrections.all.length > 0 && { adjustments: corrections.all }),
      })),
    });
  return (
    <>
      {!isReturning && deciding.state !== "taken" && <DecisionOutcome deciding={deciding} />}
      {deciding.state === "refused" && hasMoved && <p class="notice notice-warn">{say("moved")}</p>}
      <div class="bar no-print">
        {!mayConfirm && !mayReturn && <p>{shared("mayLookOnly")}</p>}
        {mayConfirm && (
          <button type="button" class="main" disabled={isBusy} onClick={confirm}>
            {confirmText(say, chosen.length, item, corrections)}
          </button>
        )}
        {mayReturn && (
          <button type="button" disabled={isBusy} onClick={() => setReturning(true)}>
            {chosen.length > 0 ? say("giveBackChosen", { n: chosen.length }) : say("giveBack")}
          </button>
        )}
        {can.includes("forwarded") && (
          <a class="button" href={`/console/c/${place.county}/forward`}>
            {say("forward")}
          </a>
        )}
      </div>
      <ReturnDialog
        isOpen={isReturning}
        items={about}
        narrative={{ id: "narrative", name: say("narrative"), mark: county.review.narrative.mark }}
        county={county}
        isDueDemanded
        deciding={deciding}
        onClose={() => setReturning(false)}
        onSend={(returned, due) =>
          void send({
            kind: "returned",
            level: session.role === "reviewer" ? "city" : "province",
            items: returned,
            due,
          })
        }
      />
    </>
  );
};

type Say = (
  key: "confirm" | "confirmAgain" | "confirmChosen" | "confirmCorrected",
  values?: { readonly n: number },
) => string;

const confirmText = (
  say: Say,
  chosen: number,
  { state }: ReviewItem,
  { all, isTouched }: Corrections,
): string => {
  if (chosen > 0) return say("confirmChosen", { n: chosen });
  if (state === "confirmed" && !isTouched) return say("confirmAgain");
  return all.length > 0 ? say("confirmCorrected", { n: all.length }) : say("confirm");
};
