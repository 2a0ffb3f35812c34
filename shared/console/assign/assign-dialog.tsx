import { useId, useState } from "preact/hooks";
import type { Department } from "../api/framework.ts";
import type { Said } from "../api/review.ts";
import { useWords } from "../context.tsx";
import { DecisionOutcome } from "../parts/decision-outcome.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { TextField } from "../parts/reason-field.tsx";
import type { DecisionInHand } from "../use-decision.ts";
import { assignWords } from "../words/assign.ts";
import { sharedWords } from "../words/shared.ts";

/** As long as the API takes a note. */
const MOST = 500;

/** To whom the chosen items go. */
export const AssignDialog = (props: {
  readonly isOpen: boolean;
  readonly items: readonly string[];
  readonly departments: readonly Department[];
  readonly deciding: DecisionInHand;
  readonly onClose: () => void;
  readonly onSend: (said: Said) => void;
}) => {
  const { items, departments, deciding } = props;
  const say = useWords(assignWords);
  const shared = useWords(sharedWords);
  const id = useId();
  const [lead, setLead] = useState(departments[0]?.id ?? "");
  const [assist, setAssist] = useState<readonly string[]>([]);
  const [due, setDue] = useState("");
  const [note, setNote] = useState("");
  const submit = (event: Event) => {
    event.preventDefault();
    props.onSend({
      kind: "assigned",
      items,
      lead,
      ...(assist.length > 0 && { assist }),
      ...(due !== "" && { due }),
      ...(note !== "" && { note }),
    });
  };
  return (
    <Dialog
      title={say("formTitle", { n: items.length })}
      isOpen={props.isOpen}
      onClose={props.onClose}
    >
      <form class="form" onSubmit={submit}>
        <DecisionOutcome deciding={deciding} />
        <p class="field">
          <label for={`${id}-lead`}>{say("leadDepartment")}</label>
          <select
            id={`${id}-lead`}
            value={lead}
            onChange={(event) => setLead(event.currentTarget.value)}
          >
            {departments.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        </p>
        <fieldset class="field">
          <legend>{say("assistDepartments")}</legend>
          <div class="ticks">
            {departments
              .filter((each) => each.id !== lead)
              .map((each) => (
                <label key={each.id} class="check">
                  <input
                    type="checkbox"
                    checked={assist.includes(each.id)}
                    onChange={(event) =>
                      setAssist(
                        event.currentTarget.checked
                          ? [...assist, each.id]
                          : assist.filter((other) => other !== each.id),
                      )
                    }
                  />
                  {each.name}
                </label>
              ))}
          </div>
        </fieldset>
        <p class="field">
          <label for={`${id}-due`}>{say("dueDay")}</label>
          <input
            id={`${id}-due`}
            type="date"
            value={due}
            onInput={(event) => setDue(event.currentTarget.value)}
          />
        </p>
        <TextField label={say("note")} value={note} most={MOST} rows={2} onInput={setNote} />
        <div class="buttons">
          <button type="submit" class="main" disabled={deciding.state === "sending"}>
            {say("assign")}
          </button>
          <button type="button" onClick={props.onClose}>
            {shared("cancel")}
          </button>
        </div>
      </form>
    </Dialog>
  );
};
