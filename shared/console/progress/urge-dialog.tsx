import { useId, useState } from "preact/hooks";
import type { DepartmentLine } from "../../../events/api/progress.ts";
import type { DecisionAnswer } from "../../../events/api/review.ts";
import { useWords } from "../context.tsx";
import { DayField } from "../parts/day-field.tsx";
import { DecisionOutcome } from "../parts/decision-outcome.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { TextField } from "../parts/reason-field.tsx";
import { usePlace } from "../use-county.ts";
import { useDecision } from "../use-decision.ts";
import { progressWords } from "../words/progress.ts";
import { sharedWords } from "../words/shared.ts";
import { departmentsUrged, isDepartmentLate } from "./departments-urged.ts";

const MOST = 2000;

interface Urging {
  readonly departments: readonly DepartmentLine[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onTaken: (answer: DecisionAnswer) => void;
}

/** 催办: whom, what is said, and who gets it, before anything is sent. */
export const UrgeDialog = (props: Urging) => {
  const say = useWords(progressWords);
  return (
    <Dialog title={say("dialogTitle")} isOpen={props.isOpen} onClose={props.onClose}>
      <UrgeForm {...props} />
    </Dialog>
  );
};

const UrgeForm = ({ departments, onClose, onTaken }: Urging) => {
  const say = useWords(progressWords);
  const shared = useWords(sharedWords);
  const open = departments.filter(({ toUrge }) => toUrge.length > 0);
  const late = open.filter(isDepartmentLate);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set((late.length > 0 ? late : open).map(({ id }) => id)),
  );
  const [text, setText] = useState(say("usualText"));
  const [due, setDue] = useState("");
  const [isUnchosen, setUnchosen] = useState(false);
  const { deciding, take } = useDecision(usePlace(), onTaken);
  const dueField = useId();
  const { items, receivers } = departmentsUrged(departments, chosen);
  const submit = (event: Event) => {
    event.preventDefault();
    setUnchosen(items.length === 0);
    if (items.length > 0) void take({ kind: "urged", items, text, ...(due !== "" && { due }) });
  };
  return (
    <form class="form" onSubmit={submit} noValidate>
      <DecisionOutcome deciding={deciding} />
      <WhomToUrge departments={open} chosen={chosen} onChoose={setChosen} />
      {isUnchosen && (
        <p class="field-error" role="alert">
          {say("nobodyChosen")}
        </p>
      )}
      <TextField
        label={say("text")}
        hint={say("textHint")}
        value={text}
        most={MOST}
        rows={3}
        onInput={setText}
      />
      <DayField
        id={dueField}
        label={say("lastDay")}
        value={due}
        error={undefined}
        onInput={setDue}
      />
      {items.length > 0 && (
        <p class="notice" role="status">
          {say("getsIt", {
            items: items.length,
            n: receivers.length,
            names: receivers.map(({ name }) => name).join("、"),
          })}
        </p>
      )}
      <div class="buttons">
        <button type="submit" class="main" disabled={deciding.state === "sending"}>
          {say("send")}
        </button>
        <button type="button" onClick={onClose}>
          {shared("cancel")}
        </button>
      </div>
    </form>
  );
};

const WhomToUrge = (props: {
  readonly departments: readonly DepartmentLine[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}) => {
  const { departments, chosen, onChoose } = props;
  const say = useWords(progressWords);
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  return (
    <fieldset class="whom">
      <legend>{say("whom")}</legend>
      <div class="ticks whom-list">
        {departments.map((line) => (
          <label key={line.id} class="check">
            <input
              type="checkbox"
              checked={chosen.has(line.id)}
              onChange={(event) => choose(line.id, event.currentTarget.checked)}
            />
            <span>
              {line.name}
              <span class="small whom-detail">
                {say(isDepartmentLate(line) ? "itemsLate" : "itemsOpen", { n: line.toUrge.length })}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
