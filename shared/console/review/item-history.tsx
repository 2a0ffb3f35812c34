import { useWords } from "../context.tsx";
import { Moment } from "../parts/day.tsx";
import { criteriaWords } from "../words/criteria.ts";
import { frameWords } from "../words/frame.ts";
import { kindNamed, kindWords } from "../words/kinds.ts";
import { reviewWords } from "../words/review.ts";
import { sharedWords } from "../words/shared.ts";
import type { ToldOfItem } from "./told-of-item.ts";

/** Who decided what on an item and why, newest first. */
export const ItemHistory = (props: {
  readonly said: readonly ToldOfItem[];
  readonly nameOf: (criterion: string) => string;
}) => {
  const say = useWords(reviewWords);
  const criteria = useWords(criteriaWords);
  const shared = useWords(sharedWords);
  const kind = useWords(kindWords);
  const frame = useWords(frameWords);
  return (
    <section class="panel history">
      <h2>{say("history")}</h2>
      {props.said.length === 0 && <p class="small">{say("noHistory")}</p>}
      <ol>
        {props.said.map(({ decision, words, corrections }) => (
          <li key={decision.number}>
            <p>
              <strong>{kind(kindNamed(decision.kind))}</strong>{" "}
              <span class="small">
                {shared("decisionNumber", { n: decision.number })} · {frame(decision.by.role)} ·{" "}
                <Moment at={decision.at} />
              </span>
            </p>
            {words.map((text) => (
              <p key={text} class="said">
                {text}
              </p>
            ))}
            {corrections.map((each) => (
              <p key={`${each.criterion} ${each.reject}`} class="said">
                {criteria("corrected", { criterion: props.nameOf(each.criterion) })}
                {each.reason}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
};
