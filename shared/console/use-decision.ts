import { useRef, useState } from "preact/hooks";
import type { Problem } from "../../events/api/problem.ts";
import type { DecisionAnswer } from "../../events/api/review.ts";
import type { Place } from "./api/place.ts";
import { decisionOf, type Said, sendDecision } from "./api/review.ts";
import { useConsole } from "./context.tsx";

/** How a decision of this screen stands. */
export type DecisionInHand =
  | { readonly state: "idle" }
  | { readonly state: "sending" }
  | { readonly state: "refused"; readonly problem: Problem | undefined }
  | { readonly state: "taken"; readonly answer: DecisionAnswer };

/**
 * Takes decisions on a county. One that is sent again with the same words, because the line broke, has the id that it had, and is
 * taken once.
 */
export const useDecision = (
  place: Place,
  onTaken: (answer: DecisionAnswer) => void,
  onRefused?: (problem: Problem) => void,
) => {
  const { api } = useConsole();
  const [deciding, setDeciding] = useState<DecisionInHand>({ state: "idle" });
  const unanswered = useRef<{ readonly words: string; readonly id: string } | undefined>(undefined);
  const take = async (said: Said): Promise<void> => {
    const words = JSON.stringify(said);
    const before = unanswered.current?.words === words ? unanswered.current.id : undefined;
    const decision = before === undefined ? decisionOf(said) : { ...said, id: before };
    unanswered.current = { words, id: decision.id };
    setDeciding({ state: "sending" });
    const answer = await sendDecision(api, place, decision);
    if (answer.kind === "unreachable") return setDeciding({ state: "refused", problem: undefined });
    unanswered.current = undefined;
    if (answer.kind === "refused") {
      setDeciding({ state: "refused", problem: answer.problem });
      onRefused?.(answer.problem);
      return;
    }
    setDeciding({ state: "taken", answer: answer.value });
    onTaken(answer.value);
  };
  const forget = () => setDeciding({ state: "idle" });
  return { deciding, take, forget };
};
