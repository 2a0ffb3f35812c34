import { useWords } from "../context.tsx";
import { ErrorSummary } from "../parts/error-summary.tsx";
import { FindingList } from "../parts/finding-list.tsx";
import { ProblemView } from "../parts/problem-view.tsx";
import { usePlace } from "../use-county.ts";
import { indicatorWords } from "../words/indicators.ts";
import { stopReasonWords } from "../words/stop-reasons.ts";

import type { FigureFinding, SentFigures, SentOutcome } from "./sent-figures.ts";

/** What became of the figures that were sent from here; what is wrong with a field leads to it. */
export const SentNote = (props: {
  readonly sent: SentFigures | undefined;
  readonly outcome: SentOutcome;
  readonly placed: readonly FigureFinding[];
}) => {
  const { sent, outcome, placed } = props;
  const say = useWords(indicatorWords);
  const upload = useWords(stopReasonWords);
  const place = usePlace();
  if (sent === undefined) return null;
  const receipt = <a href={`/console/c/${place.county}/evidence/${sent.id}`}>{say("receipt")}</a>;
  switch (outcome.at) {
    case "nothing":
      return null;
    case "underWay":
      return (
        <p class="notice" role="status">
          {outcome.percent < 100 ? say("sending") : say("checking")}
        </p>
      );
    case "stopped":
      return (
        <p class="notice notice-bad" role="alert">
          {upload(outcome.why)}
        </p>
      );
    case "unregistered":
      return <ProblemView problem={outcome.problem} />;
    case "accepted":
      return (
        <div class="notice notice-good" role="status">
          <p>
            {say("counted")} {receipt}
          </p>
          <FindingList findings={outcome.findings} />
        </div>
      );
    case "refused":
      return <Refused placed={placed} receipt={receipt} />;
  }
};

const Refused = (props: {
  readonly placed: readonly FigureFinding[];
  readonly receipt: preact.JSX.Element;
}) => {
  const { placed, receipt } = props;
  const say = useWords(indicatorWords);
  const whole = placed.filter(({ field }) => field === undefined);
  const errors = placed.flatMap(({ field, finding }) =>
    field === undefined || finding.severity !== "error"
      ? []
      : [{ href: `#${field}`, text: finding.message }],
  );
  return (
    <>
      <ErrorSummary errors={errors} />
      <div
        class={errors.length === 0 ? "notice notice-bad" : undefined}
        role={errors.length === 0 ? "alert" : undefined}
      >
        <p>
          {say("refused")} {receipt}
        </p>
        {whole.length > 0 && <FindingList findings={whole.map(({ finding }) => finding)} />}
      </div>
    </>
  );
};
