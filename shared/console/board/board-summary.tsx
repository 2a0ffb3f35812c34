import type { BoardAnswer } from "../../../events/api/status.ts";
import { useWords } from "../context.tsx";
import { boardWords } from "../words/board.ts";
import { stageWords } from "../words/stages.ts";
import { stagesInOrder } from "./ordered-counties.ts";

/** How many counties stand where, before anybody reads a row. */
export const BoardSummary = ({ counties }: Pick<BoardAnswer, "counties">) => {
  const say = useWords(boardWords);
  const stage = useWords(stageWords);
  const overdue = counties.filter((each) => each.overdue).length;
  return (
    <dl class="points">
      {stagesInOrder.map((name) => (
        <div key={name}>
          <dt>{stage(name)}</dt>
          <dd class="code">{counties.filter((each) => each.stage === name).length}</dd>
        </div>
      ))}
      <div>
        <dt>{say("overdueCount")}</dt>
        <dd class={overdue > 0 ? "code late" : "code"}>{overdue}</dd>
      </div>
    </dl>
  );
};
