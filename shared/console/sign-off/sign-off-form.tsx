import { useId, useState } from "preact/hooks";
import type { DecisionAnswer, ReviewAnswer } from "../../../events/api/review.ts";
import { useWords } from "../context.tsx";
import { ErrorSummary } from "../parts/error-summary.tsx";
import { usePlace } from "../use-county.ts";
import { useDecision } from "../use-decision.ts";
import { signOffWords } from "../words/sign-off.ts";
import { SignOffOutcome } from "./sign-off-outcome.tsx";
import { UncheckedItems } from "./unchecked-items.tsx";

const noErrors: readonly { href: string; text: string }[] = [];

/** What is not checked has to be known, item by item; then one statement. What is missing besides the API says, all at once. */
export const SignOffForm = (props: {
  readonly review: ReviewAnswer;
  readonly onSigned: (taken: DecisionAnswer) => void;
  /** What was on the page is not what is there any more. */
  readonly onMoved: () => void;
}) => {
  const { review } = props;
  const { mark } = review.case;
  const say = useWords(signOffWords);
  const id = useId();
  const [known, setKnown] = useState<readonly string[]>([]);
  /** The content that was stated for: when another comes, nothing is stated for it. */
  const [stated, setStated] = useState<string>();
  const [errors, setErrors] = useState(noErrors);
  const { deciding, take, forget } = useDecision(usePlace(), props.onSigned);
  const unchecked = review.items.filter(({ ready }) => !ready);
  const acknowledged = unchecked.map((item) => item.id).filter((item) => known.includes(item));
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (stated !== mark) {
      forget();
      return setErrors([{ href: `#${id}`, text: say("stateFirst") }]);
    }
    setErrors(noErrors);
    const answer = await take({
      kind: "signedOff",
      mark,
      statement: true,
      ...(acknowledged.length > 0 && { acknowledged }),
    });
    if (answer?.kind === "refused" && answer.problem.code === "contentMoved") props.onMoved();
  };
  const hasMoved = deciding.state === "refused" && deciding.problem?.code === "contentMoved";
  return (
    <form class="form" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} />
      <SignOffOutcome deciding={deciding} />
      {hasMoved && <p class="notice notice-warn">{say("movedMeanwhile")}</p>}
      <UncheckedItems items={unchecked} known={acknowledged} onKnow={setKnown} />
      <section class="panel statement" aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>{say("statementTitle")}</h2>
        <p>{say("locked", { n: review.items.length })}</p>
        <label class="check">
          <input
            id={id}
            type="checkbox"
            checked={stated === mark}
            aria-invalid={errors.length > 0}
            onChange={(event) => setStated(event.currentTarget.checked ? mark : undefined)}
          />
          <strong>{say("statement")}</strong>
        </label>
        <p class="small">{say("sealed")}</p>
        <div class="buttons">
          <button type="submit" class="main" disabled={deciding.state === "sending"}>
            {say("sign")}
          </button>
        </div>
      </section>
    </form>
  );
};
