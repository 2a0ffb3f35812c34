import { useState } from "preact/hooks";
import type { Problem } from "../../events/api/problem.ts";
import type { DecisionAnswer } from "../../events/api/review.ts";
import type { Answer } from "./api/client.ts";
import type { Place } from "./api/place.ts";
import type { Said } from "./api/review.ts";
import { useDecisions } from "./use-decisions.ts";

/** How a decision of this screen stands. */
export type DecisionInHand =
  | { readonly state: "idle" }
  | { readonly state: "sending" }
  | { readonly state: "refused"; readonly problem: Problem | undefined }
  | { readonly state: "taken"; readonly answer: DecisionAnswer };

/** Takes a decision of a screen at a time, and tells how it stands. */
export const useDecision = (place: Place, onTaken: (answer: DecisionAnswer) => void) => {
  const [deciding, setDeciding] = useState<DecisionInHand>({ state: "idle" });
  const { takeEach } = useDecisions(place);
  /** What was answered; nothing for a press while another was under way. */
  const take = async (said: Said): Promise<Answer<DecisionAnswer> | undefined> => {
    setDeciding({ state: "sending" });
    const [heard] = await takeEach([said]);
    if (!heard) return undefined;
    setDeciding(after(heard.answer));
    if (heard.answer.kind === "answered") onTaken(heard.answer.value);
    return heard.answer;
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

/** An answer that is no decision on a county, as forms show what came of one; keep what it gives as long as the answer. */
export const inHand = (answer: Answer<unknown> | undefined): DecisionInHand =>
  answer === undefined || answer.kind === "answered"
    ? { state: "idle" }
    : { state: "refused", problem: answer.kind === "refused" ? answer.problem : undefined };
