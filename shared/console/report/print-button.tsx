import { useState } from "preact/hooks";
import type { ReportLink } from "../../../events/api/report-link.ts";
import type { Answer } from "../api/client.ts";
import { askReportLink } from "../api/report.ts";
import { useConsole, useWords } from "../context.tsx";
import { ProblemView } from "../parts/problem-view.tsx";
import { usePlace } from "../use-county.ts";
import { reportWords } from "../words/report.ts";

/** The report on paper: nothing prints a frame of another origin, so the PDF opens in a window of its own. */
export const PrintButton = () => {
  const { api } = useConsole();
  const place = usePlace();
  const say = useWords(reportWords);
  const [isBusy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer<ReportLink>>();
  const open = () => {
    setBusy(true);
    void askReportLink(api, place, "pdf").then((given) => {
      setBusy(false);
      const isOpened = given.kind === "answered" && window.open(given.value.url, "_blank") !== null;
      setAnswer(isOpened ? undefined : given);
    });
  };
  return (
    <>
      <button type="button" disabled={isBusy} aria-busy={isBusy} onClick={open}>
        {say("print")}
      </button>
      {answer?.kind === "answered" && (
        <a href={answer.value.url} target="_blank" rel="noreferrer">
          {say("openPdf")}
        </a>
      )}
      {answer?.kind === "refused" && <ProblemView problem={answer.problem} />}
      {answer?.kind === "unreachable" && <ProblemView problem={undefined} />}
    </>
  );
};
