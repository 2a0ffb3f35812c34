import { Given } from "../asking.tsx";
import { useWords } from "../context.tsx";
import { Page } from "../parts/page.tsx";
import { SelfAssessments } from "../self/self-assessments.tsx";
import { useCounty } from "../use-county.ts";
import { selfWords } from "../words/self.ts";

/** S6 自评: points and a note of one's own beside those of the system, item by item. */
export const SelfAssessmentScreen = () => {
  const county = useCounty();
  const say = useWords(selfWords);
  const name = county.state === "ready" ? county.value.review.name : undefined;
  return (
    <Page title={say("title")} place={name} lead={say("lead")}>
      <Given of={county}>
        {(value) => <SelfAssessments asked={value} refresh={county.refresh} />}
      </Given>
    </Page>
  );
};
