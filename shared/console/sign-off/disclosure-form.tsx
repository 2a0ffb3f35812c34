import { useId, useState } from "preact/hooks";
import { useWords } from "../context.tsx";
import { DecisionOutcome } from "../parts/decision-outcome.tsx";
import { usePlace } from "../use-county.ts";
import { useDecision } from "../use-decision.ts";
import { signOffWords } from "../words/sign-off.ts";

/** Where and when the self-evaluation was shown before it is sent. */
export const DisclosureForm = ({ refresh }: { readonly refresh: () => void }) => {
  const say = useWords(signOffWords);
  const place = usePlace();
  const id = useId();
  const [said, setSaid] = useState({ url: "", from: "", to: "" });
  const { deciding, take } = useDecision(place, refresh);
  const submit = (event: Event) => {
    event.preventDefault();
    void take({ kind: "disclosed", ...said });
  };
  const field = (name: keyof typeof said, type: "url" | "date") => (
    <p class="field">
      <label for={`${id}-${name}`}>{say(name)}</label>
      <input
        id={`${id}-${name}`}
        type={type}
        required
        value={said[name]}
        onInput={(event) => setSaid({ ...said, [name]: event.currentTarget.value })}
      />
    </p>
  );
  return (
    <form class="panel" aria-labelledby={`${id}-title`} onSubmit={submit}>
      <h2 id={`${id}-title`}>{say("disclosure")}</h2>
      <p class="hint">{say("disclosureHint")}</p>
      <DecisionOutcome deciding={deciding} />
      {field("url", "url")}
      {field("from", "date")}
      {field("to", "date")}
      <div class="buttons">
        <button type="submit">{say("record")}</button>
      </div>
    </form>
  );
};
