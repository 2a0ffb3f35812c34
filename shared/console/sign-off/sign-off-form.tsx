import { useState } from "preact/hooks";
import type { DecisionAnswer, ReviewAnswer } from "../../../events/api/review.ts";
import { useWords } from "../context.tsx";
import { DecisionOutcome } from "../parts/decision-outcome.tsx";
import { usePlace } from "../use-county.ts";
import { useDecision } from "../use-decision.ts";
import { signOffWords } from "../words/sign-off.ts";

/** What is not checked has to be known, item by item; then one statement. What is missing besides the API says, all at once. */
export const SignOffForm = (props: {
  readonly review: ReviewAnswer;
  readonly onSigned: (taken: DecisionAnswer) => void;
}) => {
  const { review } = props;
  const say = useWords(signOffWords);
  const place = usePlace();
  const [known, setKnown] = useState<readonly string[]>([]);
  const [isStated, setStated] = useState(false);
  const { deciding, take } = useDecision(place, props.onSigned);
  const unchecked = review.items.filter(({ state }) => state === "open" || state === "sentBack");
  const submit = (event: Event) => {
    event.preventDefault();
    void take({
      kind: "signedOff",
      mark: review.case.mark,
      statement: isStated,
      ...(known.length > 0 && { acknowledged: known }),
    });
  };
  return (
    <form class="form" onSubmit={submit}>
      <DecisionOutcome deciding={deciding} />
      {unchecked.length === 0 ? (
        <p>{say("allChecked")}</p>
      ) : (
        <fieldset class="panel">
          <legend>{say("unchecked", { n: unchecked.length })}</legend>
          <p class="hint">{say("uncheckedHint")}</p>
          {unchecked.map(({ id, name }) => (
            <label key={id} class="check">
              <input
                type="checkbox"
                checked={known.includes(id)}
                onChange={(event) =>
                  setKnown(
                    event.currentTarget.checked
                      ? [...known, id]
                      : known.filter((other) => other !== id),
                  )
                }
              />
              {say("acknowledge", { item: `${id} ${name}` })}
            </label>
          ))}
        </fieldset>
      )}
      <p>{say("locked", { n: review.items.length })}</p>
      <label class="check">
        <input
          type="checkbox"
          required
          checked={isStated}
          onChange={(event) => setStated(event.currentTarget.checked)}
        />
        {say("statement")}
      </label>
      <p class="small">{say("sealed")}</p>
      <div class="buttons">
        <button type="submit" class="main" disabled={deciding.state === "sending"}>
          {say("sign")}
        </button>
      </div>
    </form>
  );
};
