import { useMemo } from "preact/hooks";
import type { DecisionInHand } from "../use-decision.ts";
import { DecisionOutcome } from "./decision-outcome.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { type FormField, fieldErrorsOf } from "./field-errors.ts";

/** What came of a form that was sent: where only its fields are wrong, the way to each of them; else what the API says. */
export const FormOutcome = (props: {
  readonly deciding: DecisionInHand;
  readonly fields: readonly FormField[];
}) => {
  const { deciding, fields } = props;
  const errors = useMemo(
    () => (deciding.state === "refused" ? fieldErrorsOf(deciding.problem, fields) : undefined),
    [deciding],
  );
  return errors?.isAll ? (
    <ErrorSummary errors={errors.summary} />
  ) : (
    <DecisionOutcome deciding={deciding} />
  );
};
