import type { Answer, ConsoleApi } from "../api/client.ts";
import { type Place, placePath } from "../api/place.ts";
import { askReview } from "../api/review.ts";
import { both, Given, useAsked } from "../asking.tsx";
import { useConsole, useWords } from "../context.tsx";
import { DownloadButton } from "../parts/download-button.tsx";
import { Page } from "../parts/page.tsx";
import { StateTag } from "../parts/tag.tsx";
import { usePlace } from "../use-county.ts";
import { reportWords } from "../words/report.ts";

interface Link {
  readonly url: string;
}

/** Where the report can be read: in a frame of its own origin, for its page has a style and a policy of its own. */
const askReportLink = (api: ConsoleApi, place: Place): Promise<Answer<Link>> =>
  api.get(`${placePath(place)}/report?format=html&link=true`);

/** S10 报告预览: the report as it would print now, to look at and to save. */
export const ReportScreen = () => {
  const { api } = useConsole();
  const place = usePlace();
  const say = useWords(reportWords);
  const about = [api, place.county, place.cycle];
  const review = useAsked(() => askReview(api, place), about);
  const link = useAsked(() => askReportLink(api, place), about);
  const name = review.state === "ready" ? review.value.name : undefined;
  const path = `${placePath(place)}/report?format=`;
  return (
    <Page title={say("title")} place={name} lead={say("lead")} isWide>
      <Given of={both(review, link)}>
        {([{ signedOff, case: shown }, { url }]) => (
          <>
            <div class="item-head">
              {signedOff?.stands ? (
                <StateTag tone="good">{say("signed", { n: signedOff.decision })}</StateTag>
              ) : (
                <StateTag tone="warn">{say("draft")}</StateTag>
              )}
              <span>{say("version", { n: shown.version })}</span>
            </div>
            <div class="buttons no-print">
              <DownloadButton path={`${path}docx`} name={say("docx")} isMain />
              <DownloadButton path={`${path}pdf`} name={say("pdf")} />
              <DownloadButton path={`${path}md`} name={say("md")} />
            </div>
            <iframe
              class="file-frame"
              src={url}
              title={say("frame")}
              sandbox="allow-popups"
              referrerpolicy="no-referrer"
            />
          </>
        )}
      </Given>
    </Page>
  );
};
