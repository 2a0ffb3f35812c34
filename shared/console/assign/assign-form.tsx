import { useId, useState } from "preact/hooks";
import type { Department } from "../api/framework.ts";
import type { Said } from "../api/review.ts";
import { useWords } from "../context.tsx";
import { DayField } from "../parts/day-field.tsx";
import { fieldErrorsOf } from "../parts/field-errors.ts";
import { FormOutcome } from "../parts/form-outcome.tsx";
import { TextField } from "../parts/reason-field.tsx";
import type { DecisionInHand } from "../use-decision.ts";
import { assignWords } from "../words/assign.ts";
import { sharedWords } from "../words/shared.ts";
import { type Assignment, sharedHands } from "./assignments.ts";
import { AssistFields } from "./assist-fields.tsx";

/** As long as the API takes a note. */
const MOST = 500;

/** To whom the chosen items go: begun from what they have in common. */
export const AssignForm = (props: {
  readonly chosen: readonly Assignment[];
  readonly departments: readonly Department[];
  readonly deciding: DecisionInHand;
  readonly onClose: () => void;
  readonly onSend: (said: Said) => void;
}) => {
  const { chosen, departments, deciding } = props;
  const say = useWords(assignWords);
  const shared = useWords(sharedWords);
  const id = useId();
  const [hands, setHands] = useState(() => sharedHands(chosen));
  const [due, setDue] = useState("");
  const [note, setNote] = useState("");
  const { lead = "" } = hands;
  const assist = hands.assist.filter((each) => each !== lead);
  const submit = (event: Event) => {
    event.preventDefault();
    props.onSend({
      kind: "assigned",
      items: chosen.map((each) => each.id),
      lead,
      ...(assist.length > 0 && { assist }),
      ...(due !== "" && { due }),
      ...(note.trim() !== "" && { note: note.trim() }),
    });
  };
  const fields = [
    { path: "lead", id: `${id}-lead`, label: say("leadDepartment") },
    { path: "due", id: `${id}-due`, label: say("due") },
    { path: "note", id: `${id}-note`, label: say("note") },
  ];
  const errors = fieldErrorsOf(deciding.state === "refused" ? deciding.problem : undefined, fields);
  return (
    <form class="form" noValidate onSubmit={submit}>
      <FormOutcome deciding={deciding} fields={fields} />
      <p class="small">{chosen.map((each) => `${each.id} ${each.name}`).join("、")}</p>
      <p class={errors.remedyAt("lead") ? "field field-bad" : "field"}>
        <label for={`${id}-lead`}>{say("leadDepartment")}</label>
        <select
          id={`${id}-lead`}
          value={lead}
          onChange={(event) => setHands({ lead: event.currentTarget.value, assist })}
        >
          {lead === "" && <option value="">{say("chooseDepartment")}</option>}
          {departments.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      </p>
      <AssistFields
        departments={departments.filter((each) => each.id !== lead)}
        assist={assist}
        onChange={(changed) => setHands({ lead: hands.lead, assist: changed })}
      />
      <DayField
        id={`${id}-due`}
        label={say("dueDay")}
        value={due}
        error={errors.remedyAt("due")}
        onInput={setDue}
      />
      <TextField
        id={`${id}-note`}
        label={say("note")}
        value={note}
        most={MOST}
        rows={2}
        error={errors.remedyAt("note")}
        onInput={setNote}
      />
      <div class="buttons">
        <button type="submit" class="main" disabled={deciding.state === "sending"}>
          {say("assign")}
        </button>
        <button type="button" onClick={props.onClose}>
          {shared("cancel")}
        </button>
      </div>
    </form>
  );
};
