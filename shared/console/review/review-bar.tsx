import { useState } from "preact/hooks";
import type { ReviewItem } from "../../../events/api/review.ts";
import type { County } from "../api/county.ts";
import { useConsole, useWords } from "../context.tsx";
import { DecisionOutcome } from "../parts/decision-outcome.tsx";
import { usePlace } from "../use-county.ts";
import { useDecision } from "../use-decision.ts";
import { reviewWords } from "../words/review.ts";
import { sharedWords } from "../words/shared.ts";
import { CorrectionForm } from "./correction-form.tsx";
import { ReturnDialog } from "./return-dialog.tsx";

/** 确认, 退回, 更正 of the item, or of all that were ticked in the list. */
export const ReviewBar = (props: {
  readonly item: ReviewItem;
  readonly chosen: readonly ReviewItem[];
  readonly county: County;
  readonly onTaken: () => void;
  readonly onMoved: () => void;
}) => {
  const { item, chosen, county, onTaken } = props;
  const { can, items } = county.review;
  const { session } = useConsole();
  const say = useWords(reviewWords);
  const shared = useWords(sharedWords);
  const place = usePlace();
  const [opened, setOpened] = useState<"return" | "correct">();
  const { deciding, take } = useDecision(place, () => {
    setOpened(undefined);
    onTaken();
  });
  const about = chosen.length > 0 ? chosen : [item];
  const isBusy = deciding.state === "sending";
  const isMoved = deciding.state === "refused" && deciding.problem?.code === "contentMoved";
  const [mayConfirm, mayReturn] = [can.includes("confirmed"), can.includes("returned")];
  const confirm = () =>
    void take({ kind: "confirmed", items: about.map(({ id, mark }) => ({ item: id, mark })) });
  if (!mayConfirm && !mayReturn) return <p class="notice">{shared("mayLookOnly")}</p>;
  return (
    <>
      {opened === undefined && <DecisionOutcome deciding={deciding} />}
      {isMoved && (
        <button type="button" onClick={props.onMoved}>
          {say("moved")}
        </button>
      )}
      {opened === "correct" && (
        <CorrectionForm
          item={item}
          county={county}
          deciding={deciding}
          onClose={() => setOpened(undefined)}
          onSend={(adjustment) =>
            void take({
              kind: "confirmed",
              items: [{ item: item.id, mark: item.mark, adjustments: [adjustment] }],
            })
          }
        />
      )}
      <div class="bar no-print">
        {mayConfirm && (
          <button type="button" class="main" disabled={isBusy} onClick={confirm}>
            {chosen.length > 0 ? say("confirmChosen", { n: chosen.length }) : say("confirm")}
          </button>
        )}
        {mayReturn && (
          <button type="button" onClick={() => setOpened("return")}>
            {say("giveBack")}
          </button>
        )}
        {mayConfirm && (
          <button
            type="button"
            aria-expanded={opened === "correct"}
            onClick={() => setOpened(opened === "correct" ? undefined : "correct")}
          >
            {say("correct")}
          </button>
        )}
        {can.includes("forwarded") && (
          <a class="button" href={`/console/c/${place.county}/forward`}>
            {say("forward")}
          </a>
        )}
      </div>
      <ReturnDialog
        isOpen={opened === "return"}
        items={[...about, ...narrativeOf(county, about.length === items.length)]}
        county={county}
        isDueDemanded
        deciding={deciding}
        onClose={() => setOpened(undefined)}
        onSend={(returned, due) =>
          void take({
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

/** The county's own words go back with everything else only. */
const narrativeOf = ({ review }: County, isAll: boolean) =>
  isAll ? [{ id: "narrative", name: "", mark: review.narrative.mark }] : [];
