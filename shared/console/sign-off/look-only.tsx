import type { ReviewAnswer } from "../../../events/api/review.ts";
import { useWords } from "../context.tsx";
import { sharedWords } from "../words/shared.ts";
import { signOffWords } from "../words/sign-off.ts";

/** For whoever may look: who has to act now. */
export const LookOnly = ({ stage }: Pick<ReviewAnswer, "stage">) => {
  const say = useWords(signOffWords);
  const shared = useWords(sharedWords);
  return (
    <p class="notice no-print">
      {stage === "open" || stage === "returned" ? say("leaderActs") : shared("mayLookOnly")}
    </p>
  );
};
