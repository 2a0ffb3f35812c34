import { Given } from "../asking.tsx";
import { Checks } from "../check/checks.tsx";
import { useWords } from "../context.tsx";
import { Page } from "../parts/page.tsx";
import { useCounty } from "../use-county.ts";
import { checkWords } from "../words/check.ts";

/** S9 县级审核: the office looks at items as they are, passes them, or sends them back with a reason each. */
export const CheckScreen = () => {
  const county = useCounty();
  const say = useWords(checkWords);
  const name = county.state === "ready" ? county.value.review.name : undefined;
  return (
    <Page title={say("title")} place={name} lead={say("lead")} isWide>
      <Given of={county}>{(value) => <Checks asked={value} refresh={county.refresh} />}</Given>
    </Page>
  );
};
