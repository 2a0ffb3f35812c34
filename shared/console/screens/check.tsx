import { Given } from "../asking.tsx";
import { CheckedItems } from "../check/checked-items.tsx";
import { useWords } from "../context.tsx";
import { Page } from "../parts/page.tsx";
import { useCounty } from "../use-county.ts";
import { countyCheckWords } from "../words/check.ts";

/** S9 县级审核: the office looks at items as they are, passes them, or sends them back with a reason each. */
export const CheckScreen = () => {
  const county = useCounty();
  const say = useWords(countyCheckWords);
  const name = county.state === "ready" ? county.value.review.name : undefined;
  return (
    <Page title={say("title")} place={name} lead={say("lead")} isWide>
      <Given of={county}>
        {(value) => <CheckedItems asked={value} refresh={county.refresh} />}
      </Given>
    </Page>
  );
};
