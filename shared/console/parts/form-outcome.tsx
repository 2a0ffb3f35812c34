import { useMemo } from "preact/hooks";
import { useWords } from "../context.tsx";
import type { DecisionInHand } from "../use-decision.ts";
import { sharedWords } from "../words/shared.ts";
import { DecisionOutcome } from "./decision-outcome.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { type FormField, fieldErrorsOf } from "./field-errors.ts";

/** What came of a form that was sent: where only its fields are wrong, the way to each of them; else what the API says. */
export const FormOutcome = (props: {
  readonly deciding: DecisionInHand;
  readonly fields: readonly FormField[];
}) => {
  const { deciding, fields } = props;
  const say = useWords(sharedWords);
  const summary = useMemo(() => {
    if (deciding.state !== "refused") return [];
    const { isAll, errors } = fieldErrorsOf(deciding.problem, fields);
    return isAll
      ? errors.map(({ id, label, remedy }) => ({
          href: `#${id}`,
          text: say("of", { name: label, words: remedy }),
        }))
      : [];
  }, [deciding]);
  return summary.length > 0 ? (
    <ErrorSummary errors={summary} />
  ) : (
    <DecisionOutcome deciding={deciding} />
  );
};
