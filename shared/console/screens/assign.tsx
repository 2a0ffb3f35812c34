import type { County } from "../api/county.ts";
import { Given } from "../asking.tsx";
import { AssignTable } from "../assign/assign-table.tsx";
import { useWords } from "../context.tsx";
import { Page } from "../parts/page.tsx";
import { useCounty } from "../use-county.ts";
import { assignWords } from "../words/assign.ts";
import { sharedWords } from "../words/shared.ts";

/** S7 任务分派: which department leads in which item, who assists, and by when. */
export const AssignScreen = () => {
  const county = useCounty();
  const say = useWords(assignWords);
  const name = county.state === "ready" ? county.value.review.name : undefined;
  return (
    <Page title={say("title")} place={name} lead={say("lead")} isWide>
      <Given of={county}>
        {(value) => <Assignments county={value} refresh={county.refresh} />}
      </Given>
    </Page>
  );
};

const Assignments = (props: { readonly county: County; readonly refresh: () => void }) => {
  const shared = useWords(sharedWords);
  const may = props.county.review.can.includes("assigned");
  return (
    <>
      {!may && <p class="notice">{shared("mayLookOnly")}</p>}
      <AssignTable asked={props.county} refresh={props.refresh} may={may} />
    </>
  );
};
