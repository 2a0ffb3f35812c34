import { useRef, useState } from "preact/hooks";
import type { Problem } from "../../events/api/problem.ts";
import type { DecisionAnswer } from "../../events/api/review.ts";
import type { Answer } from "./api/client.ts";
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
 * Takes decisions on a county, one at a time: a second press while the first is under way is none. One that is sent again with
 * the same words, because the line broke, has the id that it had, and is taken once.
 */
export const useDecision = (place: Place, onTaken: (answer: DecisionAnswer) => void) => {
  const { api } = useConsole();
  const [deciding, setDeciding] = useState<DecisionInHand>({ state: "idle" });
  const unanswered = useRef<{ readonly words: string; readonly id: string } | undefined>(undefined);
  const isUnderWay = useRef(false);
  /** What was answered; nothing for a press that was none. */
  const take = async (said: Said): Promise<Answer<DecisionAnswer> | undefined> => {
    if (isUnderWay.current) return undefined;
    isUnderWay.current = true;
    const words = JSON.stringify(said);
    const before = unanswered.current?.words === words ? unanswered.current.id : undefined;
    const decision = before === undefined ? decisionOf(said) : { ...said, id: before };
    unanswered.current = { words, id: decision.id };
    setDeciding({ state: "sending" });
    const answer = await sendDecision(api, place, decision);
    isUnderWay.current = false;
    if (answer.kind !== "unreachable") unanswered.current = undefined;
    setDeciding(after(answer));
    if (answer.kind === "answered") onTaken(answer.value);
    return answer;
  };
  const forget = () => setDeciding({ state: "idle" });
  return { deciding, take, forget };
};

const after = (answer: Answer<DecisionAnswer>): DecisionInHand => {
  switch (answer.kind) {
    case "answered":
      return { state: "taken", answer: answer.value };
    case "refused":
      return { state: "refused", problem: answer.problem };
    case "unreachable":
      return { state: "refused", problem: undefined };
  }
};
