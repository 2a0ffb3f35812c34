import type { DecisionAnswer } from "../../../events/api/review.ts";
import { useWords } from "../context.tsx";
import { Moment } from "../parts/day.tsx";
import { usePlace } from "../use-county.ts";
import { signOffWords } from "../words/sign-off.ts";
import { shownMark } from "./shown-mark.ts";

/** That it is done: under which number, when, for which content, and what happens next. */
export const Confirmation = ({ taken }: { readonly taken: DecisionAnswer }) => {
  const say = useWords(signOffWords);
  const { county } = usePlace();
  const { number, at, review } = taken;
  return (
    <>
      <section class="notice notice-good signed">
        <p class="signed-number">{say("decisionNumber", { n: number ?? 0 })}</p>
        <dl class="facts">
          <dt>{say("county")}</dt>
          <dd>{review.name}</dd>
          {at !== undefined && (
            <>
              <dt>{say("at")}</dt>
              <dd>
                <Moment at={at} />
              </dd>
            </>
          )}
          <dt>{say("mark")}</dt>
          <dd class="code">{shownMark(review.case.mark)}</dd>
        </dl>
      </section>
      <section class="panel" aria-labelledby="what-next">
        <h2 id="what-next">{say("whatNext")}</h2>
        <ol class="steps">
          <li>{review.stage === "confirmed" ? say("nextProvince") : say("next")}</li>
          {review.can.includes("recalled") && <li>{say("nextRecall")}</li>}
          <li>{say("nextSeal")}</li>
        </ol>
        <div class="buttons">
          <a class="button" href={`/console/c/${county}/report`}>
            {say("toReport")}
          </a>
          <a class="button" href="/console">
            {say("toTodo")}
          </a>
        </div>
      </section>
    </>
  );
};
