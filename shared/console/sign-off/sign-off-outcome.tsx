import { useMemo } from "preact/hooks";
import { useWords } from "../context.tsx";
import { DecisionOutcome } from "../parts/decision-outcome.tsx";
import { ErrorSummary } from "../parts/error-summary.tsx";
import type { DecisionInHand } from "../use-decision.ts";
import { signOffWords } from "../words/sign-off.ts";

/** What came of the sign-off: items that are not checked stand in the form below already, so they are counted; all else in the API's words. */
export const SignOffOutcome = ({ deciding }: { readonly deciding: DecisionInHand }) => {
  const say = useWords(signOffWords);
  const { others, errors } = useMemo(() => {
    const { unchecked, rest } = apart(deciding);
    const text = say("acknowledgeFirst", { n: unchecked });
    return { others: rest, errors: unchecked > 0 ? [{ href: "#unchecked", text }] : [] };
  }, [deciding]);
  return (
    <>
      <DecisionOutcome deciding={others} />
      <ErrorSummary errors={errors} />
    </>
  );
};

const apart = (
  deciding: DecisionInHand,
): { readonly unchecked: number; readonly rest: DecisionInHand } => {
  if (deciding.state !== "refused" || !deciding.problem?.findings)
    return { unchecked: 0, rest: deciding };
  const { findings } = deciding.problem;
  const others = findings.filter(({ code }) => code !== "itemNotChecked");
  return {
    unchecked: findings.length - others.length,
    rest:
      others.length === 0
        ? { state: "idle" }
        : { state: "refused", problem: { ...deciding.problem, findings: others } },
  };
};
