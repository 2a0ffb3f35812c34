import { useState } from "preact/hooks";
import type { ReviewAnswer } from "../../../events/api/review.ts";
import type { Department } from "../api/framework.ts";
import { useWords } from "../context.tsx";
import { DecisionOutcome } from "../parts/decision-outcome.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { usePlace } from "../use-county.ts";
import { type DecisionInHand, useDecision } from "../use-decision.ts";
import { useDecisions } from "../use-decisions.ts";
import { assignWords } from "../words/assign.ts";
import { AssignForm } from "./assign-form.tsx";
import { type Assignment, proposing } from "./assignments.ts";
import { endOfGroups } from "./end-of-groups.ts";

/** Gives out what was chosen: to departments of one's own choice, or back to what the edition proposes. */
export const AssignBar = (props: {
  readonly chosen: readonly Assignment[];
  readonly departments: readonly Department[];
  /** Where the focus goes afterwards, since the buttons have nothing to do then. */
  readonly statusId: string;
  readonly onTaken: (review: ReviewAnswer) => void;
}) => {
  const { chosen, departments, onTaken } = props;
  const say = useWords(assignWords);
  const place = usePlace();
  const [isOpen, setOpen] = useState(false);
  const [groups, setGroups] = useState<DecisionInHand>({ state: "idle" });
  const [given, setGiven] = useState(0);
  const { isSending, takeEach } = useDecisions(place);
  const { deciding, take, forget } = useDecision(place, ({ review }) => {
    setOpen(false);
    setGiven(chosen.length);
    onTaken(review);
  });
  const asProposed = async (): Promise<void> => {
    const ended = endOfGroups(await takeEach(proposing(chosen)));
    setGroups(ended);
    if (ended.state !== "taken") return;
    setGiven(chosen.length);
    onTaken(ended.answer.review);
  };
  const isIdle = chosen.length > 0 && !isSending;
  return (
    <>
      {groups.state === "refused" && <DecisionOutcome deciding={groups} />}
      <div class="bar no-print">
        <span id={props.statusId} role="status" tabIndex={-1} data-quiet-focus>
          {chosen.length === 0 && given > 0
            ? say("given", { n: given })
            : say("chosen", { n: chosen.length })}
        </span>
        <button
          type="button"
          class="main"
          disabled={!isIdle}
          onClick={() => {
            forget();
            setGroups({ state: "idle" });
            setOpen(true);
          }}
        >
          {say("assign")}
        </button>
        <button type="button" disabled={!isIdle} onClick={() => void asProposed()}>
          {say("asProposed")}
        </button>
      </div>
      <Dialog
        title={say("formTitle", { n: chosen.length })}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        <AssignForm
          chosen={chosen}
          departments={departments}
          deciding={deciding}
          onClose={() => setOpen(false)}
          onSend={(said) => void take(said)}
        />
      </Dialog>
    </>
  );
};
