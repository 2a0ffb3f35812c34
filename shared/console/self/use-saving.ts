import { useState } from "preact/hooks";
import type { ReviewAnswer, ReviewItem } from "../../../events/api/review.ts";
import { useWords } from "../context.tsx";
import { usePlace } from "../use-county.ts";
import { useDecisions } from "../use-decisions.ts";
import { selfWords } from "../words/self.ts";
import { sharedWords } from "../words/shared.ts";
import { type AssessmentFault, faultsIn } from "./assessment-faults.ts";
import { assessing, type TypedAssessments } from "./assessments.ts";

/** How the last 保存 ended; its faults are of one press, so that their summary takes the focus once. */
interface Outcome {
  readonly saved: number;
  readonly faults: readonly AssessmentFault[];
  readonly isCutOff: boolean;
}
const nothingYet: Outcome = { saved: 0, faults: [], isCutOff: false };

/** One 保存 for all items that were changed: a decision for each. What is refused or cut off stays typed. */
export const useSaving = (props: {
  readonly items: readonly ReviewItem[];
  readonly texts: TypedAssessments;
  readonly onSaved: (review: ReviewAnswer, ids: readonly string[]) => void;
}) => {
  const { items, texts } = props;
  const say = useWords(selfWords);
  const shared = useWords(sharedWords);
  const { isSending, takeEach } = useDecisions(usePlace());
  const [outcome, setOutcome] = useState(nothingYet);
  const save = async (): Promise<void> => {
    setOutcome(nothingYet);
    const heard = await takeEach(items.map((item) => assessing(item, texts)));
    const saved = heard.flatMap(({ said, answer }) =>
      answer.kind === "answered" ? [{ id: String(said.item), review: answer.value.review }] : [],
    );
    const [newest] = saved.slice(-1);
    if (newest)
      props.onSaved(
        newest.review,
        saved.map(({ id }) => id),
      );
    setOutcome({
      saved: saved.length,
      faults: faultsIn(heard, items, {
        pointsFormat: say("pointsFormat"),
        of: (name, words) => shared("of", { name, words }),
      }),
      isCutOff: heard.some(({ answer }) => answer.kind === "unreachable"),
    });
  };
  return { outcome, isSending, save };
};
