import { useEffect, useRef } from "preact/hooks";
import type { Problem } from "../../../events/api/problem.ts";
import { useWords } from "../context.tsx";
import { sharedWords } from "../words/shared.ts";
import { FindingList } from "./finding-list.tsx";

/** A refusal in the API's own words, every finding of it, and what to do next; without a problem there was no line. */
export const ProblemView = (props: {
  readonly problem: Problem | undefined;
  readonly again?: () => void;
  /** Where somebody pressed something and waits for what came of it. */
  readonly takesFocus?: boolean;
}) => {
  const say = useWords(sharedWords);
  const { problem, again, takesFocus = false } = props;
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) summary.current?.focus();
  }, [problem, takesFocus]);
  return (
    <section ref={summary} class="notice notice-bad" role="alert" tabIndex={-1}>
      <h2 class="notice-title">{say("problem")}</h2>
      <p>{problem?.title ?? say("unreachable")}</p>
      {problem?.findings && <FindingList findings={problem.findings} />}
      {problem?.requestId && <p class="small">{say("requestId", { id: problem.requestId })}</p>}
      {again && (
        <button type="button" onClick={again}>
          {say("tryAgain")}
        </button>
      )}
    </section>
  );
};
