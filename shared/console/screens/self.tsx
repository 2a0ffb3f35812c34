import type { ReviewItem } from "../../../events/api/review.ts";
import type { County } from "../api/county.ts";
import { Given } from "../asking.tsx";
import { useConsole, useWords } from "../context.tsx";
import { Page } from "../parts/page.tsx";
import { StateTag } from "../parts/tag.tsx";
import { SelfAssessmentForm } from "../self/self-assessment-form.tsx";
import { useCounty, usePlace } from "../use-county.ts";
import { selfWords } from "../words/self.ts";
import { sharedWords } from "../words/shared.ts";

/** S6 自评: points and a note of one's own beside those of the system, item by item. */
export const SelfAssessmentScreen = () => {
  const county = useCounty();
  const say = useWords(selfWords);
  const name = county.state === "ready" ? county.value.review.name : undefined;
  return (
    <Page title={say("title")} place={name} lead={say("lead")}>
      <Given of={county}>
        {(value) => <SelfAssessments county={value} refresh={county.refresh} />}
      </Given>
    </Page>
  );
};

const SelfAssessments = (props: { readonly county: County; readonly refresh: () => void }) => {
  const { framework, review } = props.county;
  const { session } = useConsole();
  const say = useWords(selfWords);
  const shared = useWords(sharedWords);
  const may = review.can.includes("selfAssessed");
  const isOwn = ({ id, lead, assist }: ReviewItem): boolean => {
    const { department } = session;
    if (department === undefined) return true;
    if (lead !== undefined) return lead === department || assist.includes(department);
    const item = framework.priorities.flatMap(({ items }) => items).find((each) => each.id === id);
    return item?.departments.includes(department) ?? false;
  };
  const own = review.items.filter(isOwn);
  return (
    <>
      {!may && <p class="notice">{shared("mayLookOnly")}</p>}
      <Narrative narrative={review.narrative} />
      {own.length === 0 && <p class="empty">{say("none")}</p>}
      {own.map((item) => (
        <SelfAssessmentForm
          key={item.id}
          item={item}
          may={may && item.changeable}
          refresh={props.refresh}
        />
      ))}
    </>
  );
};

const Narrative = ({ narrative }: { readonly narrative: County["review"]["narrative"] }) => {
  const say = useWords(selfWords);
  const { county } = usePlace();
  return (
    <section class="panel" aria-labelledby="narrative">
      <h2 id="narrative">{say("narrative")}</h2>
      <p>{say("narrativeHint")}</p>
      {narrative.lastReason && <StateTag tone="warn">{narrative.lastReason.reason}</StateTag>}
      <div class="buttons">
        {narrative.changeable && (
          <a class="button" href={`/console/c/${county}/upload?kind=narrative`}>
            {say("uploadNarrative")}
          </a>
        )}
        {narrative.evidenceId !== undefined && (
          <a class="button" href={`/console/c/${county}/evidence/${narrative.evidenceId}`}>
            {say("viewNarrative")}
          </a>
        )}
      </div>
    </section>
  );
};
