import type { DecisionAnswer } from "../../../events/api/review.ts";
import type { Answer } from "../api/client.ts";
import { useWords } from "../context.tsx";
import { ProblemView } from "../parts/problem-view.tsx";
import { reviewWords } from "../words/review.ts";

/** What a correction would come to, as the server worked it out, or why it cannot be. */
export const Tried = (props: {
  readonly answer: Answer<DecisionAnswer> | undefined;
  readonly item: string;
}) => {
  const say = useWords(reviewWords);
  const { answer, item } = props;
  switch (answer?.kind) {
    case undefined:
      return null;
    case "refused":
      return <ProblemView problem={answer.problem} takesFocus />;
    case "unreachable":
      return <ProblemView problem={undefined} takesFocus />;
    case "answered": {
      const { items, result } = answer.value.review;
      const points = items.find(({ id }) => id === item)?.effective ?? "—";
      return (
        <p class="notice" role="status">
          {say("tried", { item: points, score: result.score, grade: result.grade })}
        </p>
      );
    }
  }
};
