import { useState } from "preact/hooks";
import { useAnchor } from "../anchor.ts";
import type { County } from "../api/county.ts";
import { Given } from "../asking.tsx";
import { useConsole, useWords } from "../context.tsx";
import { FigureFields } from "../indicators/figure-fields.tsx";
import { type FigureRow, figureRows } from "../indicators/figure-rows.ts";
import { placedFindings } from "../indicators/sent-figures.ts";
import { SentNote } from "../indicators/sent-note.tsx";
import { SubmitBar } from "../indicators/submit-bar.tsx";
import { typedIndicators } from "../indicators/typed-figures.ts";
import { useFigures } from "../indicators/use-figures.ts";
import { WorkbookField } from "../indicators/workbook-field.tsx";
import { CheckField } from "../parts/check-field.tsx";
import { DownloadButton } from "../parts/download-button.tsx";
import { Page } from "../parts/page.tsx";
import { isAsked } from "../tasks/asked-departments.ts";
import { useCounty, usePlace } from "../use-county.ts";
import { indicatorWords } from "../words/indicators.ts";
import { sharedWords } from "../words/shared.ts";

/** S4 指标数据: what counts of each figure, a workbook of it, and a table to type into. */
export const IndicatorsScreen = () => {
  const county = useCounty();
  const say = useWords(indicatorWords);
  const name = county.state === "ready" ? county.value.review.name : undefined;
  return (
    <Page title={say("title")} place={name} lead={say("lead")} isWide>
      <Given of={county}>{(value) => <Figures county={value} refresh={county.refresh} />}</Given>
    </Page>
  );
};

const Figures = ({
  county,
  refresh,
}: {
  readonly county: County;
  readonly refresh: () => void;
}) => {
  const { framework } = county;
  const { session } = useConsole();
  const { county: code, cycle } = usePlace();
  const say = useWords(indicatorWords);
  const shared = useWords(sharedWords);
  const figures = useFigures(county, refresh);
  const { typed, sent, outcome } = figures;
  const [issuer, setIssuer] = useState(session.department ?? framework.departments[0]?.id ?? "");
  const [isMine, setMine] = useState(session.department !== undefined);
  const [isUnfilled, setUnfilled] = useState(false);
  useAnchor();
  const all = figureRows(county);
  const may = session.role === "clerk" || session.role === "leader";
  const isOpen = all.some(({ isChangeable }) => isChangeable);
  // What was typed is never out of sight
  const isShown = ({ indicator, departments, reading }: FigureRow) =>
    indicator.id in typed ||
    ((!isMine || isAsked(departments, session.department)) &&
      (!isUnfilled || reading === undefined));
  const rows = all.filter(isShown);
  // Others' figures would be refused, so they are not asked for
  const mayType = ({ isChangeable, departments }: FigureRow) =>
    may && isChangeable && isAsked(departments, session.department);
  const placed =
    sent && (outcome.at === "refused" || outcome.at === "accepted")
      ? placedFindings(outcome.findings, sent)
      : [];
  return (
    <>
      {!may && <p class="notice">{shared("mayLookOnly")}</p>}
      {may && !isOpen && <p class="notice">{say("lockedNow")}</p>}
      <SentNote sent={sent} outcome={outcome} placed={placed} />
      <div class="workbook no-print">
        <DownloadButton
          path={`/v1/frameworks/${cycle}/workbook.xlsx?county=${code}&prefill=true`}
          name={say("workbook")}
          isMain
        />
        {may && isOpen && (
          <WorkbookField onWorkbook={(file) => figures.sendWorkbook(file, issuer)} />
        )}
      </div>
      <fieldset class="filters no-print">
        <legend class="unseen">{shared("filter")}</legend>
        {session.department !== undefined && (
          <CheckField label={say("mine")} isChecked={isMine} onCheck={setMine} />
        )}
        <CheckField label={say("unfilledOnly")} isChecked={isUnfilled} onCheck={setUnfilled} />
      </fieldset>
      {rows.length === 0 ? (
        <p class="empty">{say("nothing")}</p>
      ) : (
        <FigureFields {...{ rows, typed, placed, cycle }} mayType={mayType} onType={figures.type} />
      )}
      {may && isOpen && (
        <SubmitBar
          issuer={issuer}
          onIssuer={session.department === undefined ? setIssuer : undefined}
          departments={framework.departments}
          count={typedIndicators(typed).length}
          isBusy={outcome.at === "underWay"}
          onSubmit={() => figures.sendTyped(issuer)}
        />
      )}
    </>
  );
};
