import type { DecisionInHand } from "../use-decision.ts";
import type { Heard } from "../use-decisions.ts";

/** How several decisions ended as one: with what speaks against the first that was not taken, else as the last answered. */
export const endOfGroups = (heard: readonly Heard[]): DecisionInHand => {
  for (const { answer } of heard)
    if (answer.kind !== "answered")
      return {
        state: "refused",
        problem: answer.kind === "refused" ? answer.problem : undefined,
      };
  const [last] = heard.slice(-1);
  return last?.answer.kind === "answered"
    ? { state: "taken", answer: last.answer.value }
    : { state: "idle" };
};
