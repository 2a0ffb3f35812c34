import type { ReviewAnswer } from "../../../events/api/review.ts";
import { useWords } from "../context.tsx";
import { StateTag } from "../parts/tag.tsx";
import { usePlace } from "../use-county.ts";
import { criteriaWords } from "../words/criteria.ts";
import { selfWords } from "../words/self.ts";

/** The county's own words: whether they are there, why they came back, and the way to hand them in. */
export const NarrativePanel = ({
  narrative,
}: {
  readonly narrative: ReviewAnswer["narrative"];
}) => {
  const say = useWords(selfWords);
  const criteria = useWords(criteriaWords);
  const { county } = usePlace();
  const { evidenceId, lastReason } = narrative;
  return (
    <section class="panel" aria-labelledby="narrative">
      <div class="item-head">
        <h2 id="narrative">{say("narrative")}</h2>
        {evidenceId === undefined ? (
          <StateTag tone="warn">{say("noNarrative")}</StateTag>
        ) : (
          <StateTag tone="good">{say("hasNarrative")}</StateTag>
        )}
      </div>
      <p>{say("narrativeHint")}</p>
      {lastReason && (
        <p class="said">
          {criteria("lastReason", { n: lastReason.decision, reason: lastReason.reason })}
        </p>
      )}
      <div class="buttons">
        {narrative.changeable && (
          <a class="button" href={`/console/c/${county}/upload?kind=narrative`}>
            {say("uploadNarrative")}
          </a>
        )}
        {evidenceId !== undefined && (
          <a class="button" href={`/console/c/${county}/evidence/${evidenceId}`}>
            {say("viewNarrative")}
          </a>
        )}
      </div>
    </section>
  );
};
