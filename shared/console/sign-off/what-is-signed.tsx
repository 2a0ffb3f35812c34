import type { ReviewAnswer } from "../../../events/api/review.ts";
import { useConsole, useWords } from "../context.tsx";
import { Moment } from "../parts/day.tsx";
import { usePlace } from "../use-county.ts";
import { frameWords } from "../words/frame.ts";
import { signOffWords } from "../words/sign-off.ts";
import { shownMark } from "./shown-mark.ts";

/** Which evaluation it is, what it comes to, and by which mark its content is known; once it is signed, by which decision. */
export const WhatIsSigned = ({ review }: { readonly review: ReviewAnswer }) => {
  const { cycle } = useConsole();
  const say = useWords(signOffWords);
  const frame = useWords(frameWords);
  const { county } = usePlace();
  const { result, signedOff, disclosed, narrative } = review;
  return (
    <section class="panel" aria-labelledby="what-is-signed">
      <h2 id="what-is-signed">
        {review.name} {frame("cycleOf", { cycle })}
      </h2>
      <dl class="points">
        <div>
          <dt>{say("score")}</dt>
          <dd class="code">{result.score}</dd>
        </div>
        <div>
          <dt>{say("grade")}</dt>
          <dd>{result.grade}</dd>
        </div>
        <div>
          <dt>{say("vetoes")}</dt>
          <dd class={result.vetoes.length > 0 ? "grave" : undefined}>
            {result.vetoes.map(({ name }) => name).join("、") || say("noVetoes")}
          </dd>
        </div>
      </dl>
      <dl class="facts">
        <dt>{say("narrative")}</dt>
        <dd>
          {narrative.evidenceId === undefined ? (
            <strong class="grave">{say("narrativeMissing")}</strong>
          ) : (
            <a href={`/console/c/${county}/evidence/${narrative.evidenceId}`}>
              {say("narrativeThere")}
            </a>
          )}
        </dd>
        <dt>{say("disclosure")}</dt>
        <dd>
          {disclosed ? (
            <>
              {say("disclosedOn", { from: disclosed.from, to: disclosed.to })}{" "}
              <a href={disclosed.url} target="_blank" rel="noreferrer">
                {disclosed.url}
              </a>
            </>
          ) : (
            say("notDisclosed")
          )}
        </dd>
        <dt>{say("mark")}</dt>
        <dd class="code">{shownMark(review.case.mark)}</dd>
        <dt>{say("version")}</dt>
        <dd>{say("versionHint", { n: review.case.version })}</dd>
        {signedOff && (
          <>
            <dt>{say("decision")}</dt>
            <dd>
              {say("decisionNumber", { n: signedOff.decision })} <Moment at={signedOff.at} />
            </dd>
          </>
        )}
      </dl>
      <p class="no-print">
        <a href={`/console/c/${county}/report`}>{say("preview")}</a>
      </p>
    </section>
  );
};
