import { useState } from "preact/hooks";
import type { Department } from "../api/framework.ts";
import { useWords } from "../context.tsx";
import { DecisionOutcome } from "../parts/decision-outcome.tsx";
import { usePlace } from "../use-county.ts";
import { useDecision } from "../use-decision.ts";
import { assignWords } from "../words/assign.ts";
import { AssignDialog } from "./assign-dialog.tsx";
import { type Assignment, groupsOf } from "./assignments.ts";

/** Gives out what was chosen: as the edition proposes, or to departments of one's own choice. */
export const AssignBar = (props: {
  readonly chosen: readonly Assignment[];
  readonly departments: readonly Department[];
  readonly onTaken: () => void;
}) => {
  const { chosen, departments, onTaken } = props;
  const say = useWords(assignWords);
  const place = usePlace();
  const [isOpen, setOpen] = useState(false);
  const { deciding, take } = useDecision(place, () => setOpen(false));
  const isBusy = deciding.state === "sending";
  /** A decision for each group of departments, one after the other. */
  const asProposed = async (): Promise<void> => {
    for (const group of groupsOf(chosen)) await take({ kind: "assigned", ...group });
    onTaken();
  };
  return (
    <>
      {!isOpen && <DecisionOutcome deciding={deciding} />}
      <div class="bar no-print">
        <span role="status">{say("chosen", { n: chosen.length })}</span>
        <button
          type="button"
          class="main"
          disabled={chosen.length === 0}
          onClick={() => setOpen(true)}
        >
          {say("assign")}
        </button>
        <button
          type="button"
          disabled={chosen.length === 0 || isBusy}
          onClick={() => void asProposed()}
        >
          {say("asProposed")}
        </button>
      </div>
      <AssignDialog
        isOpen={isOpen}
        items={chosen.map(({ id }) => id)}
        departments={departments}
        deciding={deciding}
        onClose={() => setOpen(false)}
        onSend={(said) => void take(said).then(onTaken)}
      />
    </>
  );
};
