import { useState } from "preact/hooks";
import type { ReportLink } from "../../../events/api/report-link.ts";
import type { ReviewAnswer } from "../../../events/api/review.ts";
import { askReportLink, reportPath } from "../api/report.ts";
import { askReview } from "../api/review.ts";
import { Given, useAsked } from "../asking.tsx";
import { useConsole, useWords } from "../context.tsx";
import { DownloadButton } from "../parts/download-button.tsx";
import { Page } from "../parts/page.tsx";
import { StateTag } from "../parts/tag.tsx";
import { PrintButton } from "../report/print-button.tsx";
import { shownMark } from "../sign-off/shown-mark.ts";
import { usePlace } from "../use-county.ts";
import { reportWords } from "../words/report.ts";

/** S10 报告预览: the report as it would print now, to look at and to save. */
export const ReportScreen = () => {
  const { api } = useConsole();
  const place = usePlace();
  const say = useWords(reportWords);
  const review = useAsked(() => askReview(api, place), [api, place.county, place.cycle]);
  const name = review.state === "ready" ? review.value.name : undefined;
  return (
    <Page title={say("title")} place={name} lead={say("lead")} isWide>
      <Given of={review}>{(value) => <Report of={value} />}</Given>
    </Page>
  );
};

/** What is read stays as it is while somebody reads it, though there be something newer meanwhile. */
const Report = ({ of }: { readonly of: ReviewAnswer }) => {
  const { api } = useConsole();
  const place = usePlace();
  const say = useWords(reportWords);
  const newest = `${of.case.version} ${of.case.mark} ${of.signedOff?.decision ?? ""}`;
  const [shown, setShown] = useState(newest);
  const link = useAsked(
    () => askReportLink(api, place, "html"),
    [api, place.county, place.cycle, shown],
  );
  return (
    <>
      <ReportState of={of} />
      <div class="buttons no-print">
        <DownloadButton path={reportPath(place, "docx")} name={say("docx")} isMain />
        <DownloadButton path={reportPath(place, "pdf")} name={say("pdf")} />
        <DownloadButton path={reportPath(place, "md")} name={say("md")} />
        <PrintButton />
      </div>
      {shown !== newest && (
        <div class="notice" role="status">
          <p>{say("newer")}</p>
          <button type="button" onClick={() => setShown(newest)}>
            {say("showNewer")}
          </button>
        </div>
      )}
      <Given of={link}>{(value) => <ReportFrame key={shown} link={value} />}</Given>
    </>
  );
};

/** Its address is good for a minute, and the frame follows it once: a newer one would begin the page anew under its reader. */
const ReportFrame = ({ link }: { readonly link: ReportLink }) => {
  const say = useWords(reportWords);
  const [{ url }] = useState(link);
  return (
    <iframe
      class="file-frame"
      src={url}
      title={say("frame")}
      sandbox="allow-popups"
      referrerpolicy="no-referrer"
    />
  );
};

const ReportState = ({ of }: { readonly of: ReviewAnswer }) => {
  const say = useWords(reportWords);
  const { signedOff } = of;
  return (
    <div class="item-head">
      {signedOff?.stands && (
        <StateTag tone="good">{say("signed", { n: signedOff.decision })}</StateTag>
      )}
      {signedOff && !signedOff.stands && <StateTag tone="bad">{say("moved")}</StateTag>}
      {!signedOff && <StateTag tone="warn">{say("draft")}</StateTag>}
      <span>{say("version", { n: of.case.version })}</span>
      <span class="code">{shownMark(of.case.mark)}</span>
      {!signedOff?.stands && <span class="small">{say("draftHint")}</span>}
    </div>
  );
};
