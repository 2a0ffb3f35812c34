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
  const given = (name: keyof typeof said) => ({
    id: `${id}-${name}`,
    required: true,
    value: said[name],
    onInput: (event: { readonly currentTarget: HTMLInputElement }) =>
      setSaid({ ...said, [name]: event.currentTarget.value }),
  });
  return (
    <form class="panel" aria-labelledby={`${id}-title`} onSubmit={submit}>
      <h2 id={`${id}-title`}>{say("disclosure")}</h2>
      <p class="hint">{say("disclosureHint")}</p>
      <DecisionOutcome deciding={deciding} />
      <p class="field">
        <label for={`${id}-url`}>{say("url")}</label>
        <input type="url" {...given("url")} />
      </p>
      <p class="field">
        <label for={`${id}-from`}>{say("from")}</label>
        <input type="date" {...given("from")} />
      </p>
      <p class="field">
        <label for={`${id}-to`}>{say("to")}</label>
        <input type="date" {...given("to")} />
      </p>
      <div class="buttons">
        <button type="submit">{say("record")}</button>
      </div>
    </form>
  );
};
