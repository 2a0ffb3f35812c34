import { useWords } from "../context.tsx";
import type { DecisionInHand } from "../use-decision.ts";
import { sharedWords } from "../words/shared.ts";
import { ProblemView } from "./problem-view.tsx";
import { Waiting } from "./waiting.tsx";

/** What came of a decision: its number, or every reason against it. */
export const DecisionOutcome = ({ deciding }: { readonly deciding: DecisionInHand }) => {
  const say = useWords(sharedWords);
  switch (deciding.state) {
    case "idle":
      return null;
    case "sending":
      return <Waiting />;
    case "refused":
      return <ProblemView problem={deciding.problem} takesFocus />;
    case "taken":
      return (
        <p class="notice notice-good" role="status">
          {say("taken", { n: deciding.answer.number ?? 0 })}
        </p>
      );
  }
};
