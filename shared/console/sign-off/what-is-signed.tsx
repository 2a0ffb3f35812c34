import type { ReviewAnswer } from "../../../events/api/review.ts";
import { useWords } from "../context.tsx";
import { usePlace } from "../use-county.ts";
import { signOffWords } from "../words/sign-off.ts";
import { shownMark } from "./shown-mark.ts";

/** Score, grade, vetoes and the mark of the content, as the report has them. */
export const WhatIsSigned = ({ review }: { readonly review: ReviewAnswer }) => {
  const say = useWords(signOffWords);
  const { county } = usePlace();
  const { result } = review;
  return (
    <section class="panel">
      <dl class="facts">
        <dt>{say("score")}</dt>
        <dd class="code">{result.score}</dd>
        <dt>{say("grade")}</dt>
        <dd>{result.grade}</dd>
        <dt>{say("vetoes")}</dt>
        <dd>
          {result.vetoes.length === 0
            ? say("noVetoes")
            : result.vetoes.map(({ name }) => name).join("、")}
        </dd>
        <dt>{say("version")}</dt>
        <dd>{say("versionHint", { n: review.case.version })}</dd>
        <dt>{say("mark")}</dt>
        <dd class="code">{shownMark(review.case.mark)}</dd>
      </dl>
      <p class="no-print">
        <a href={`/console/c/${county}/report`}>{say("preview")}</a>
      </p>
    </section>
  );
};
