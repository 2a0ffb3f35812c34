import { useId, useState } from "preact/hooks";
import { useWords } from "../context.tsx";
import { DayField } from "../parts/day-field.tsx";
import { fieldErrorsOf } from "../parts/field-errors.ts";
import { FormOutcome } from "../parts/form-outcome.tsx";
import { usePlace } from "../use-county.ts";
import { useDecision } from "../use-decision.ts";
import { signOffWords } from "../words/sign-off.ts";

/** Where and when the self-evaluation was shown before it is sent. */
export const DisclosureForm = ({ refresh }: { readonly refresh: () => void }) => {
  const say = useWords(signOffWords);
  const id = useId();
  const [said, setSaid] = useState({ url: "", from: "", to: "" });
  const { deciding, take } = useDecision(usePlace(), refresh);
  const fields = [
    { path: "url", id: `${id}-url`, label: say("url") },
    { path: "from", id: `${id}-from`, label: say("from") },
    { path: "to", id: `${id}-to`, label: say("to") },
  ];
  const errors = fieldErrorsOf(deciding.state === "refused" ? deciding.problem : undefined, fields);
  const submit = (event: Event) => {
    event.preventDefault();
    void take({ kind: "disclosed", ...said });
  };
  return (
    <form class="panel no-print" aria-labelledby={`${id}-title`} noValidate onSubmit={submit}>
      <h2 id={`${id}-title`}>{say("disclosure")}</h2>
      <p class="hint">{say("disclosureHint")}</p>
      <FormOutcome deciding={deciding} fields={fields} />
      <p class={errors.remedyAt("url") === undefined ? "field" : "field field-bad"}>
        <label for={`${id}-url`}>{say("url")}</label>
        {errors.remedyAt("url") && (
          <span id={`${id}-url-error`} class="field-error">
            {say("urlFormat")}
          </span>
        )}
        <input
          id={`${id}-url`}
          class="long"
          type="url"
          autocomplete="off"
          value={said.url}
          aria-describedby={errors.remedyAt("url") && `${id}-url-error`}
          onInput={(event) => setSaid({ ...said, url: event.currentTarget.value })}
        />
      </p>
      <div class="day-fields">
        {(["from", "to"] as const).map((name) => (
          <DayField
            key={name}
            id={`${id}-${name}`}
            label={say(name)}
            value={said[name]}
            error={errors.remedyAt(name)}
            onInput={(day) => setSaid({ ...said, [name]: day })}
          />
        ))}
      </div>
      <div class="buttons">
        <button type="submit" disabled={deciding.state === "sending"}>
          {say("record")}
        </button>
      </div>
    </form>
  );
};
