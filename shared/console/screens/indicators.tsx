import { useState } from "preact/hooks";
import { ulid } from "ulid";
import type { County } from "../api/county.ts";
import { Given } from "../asking.tsx";
import { now } from "../clock.ts";
import { useConsole, useWords } from "../context.tsx";
import { useDraft } from "../drafts.ts";
import { FigureFields } from "../indicators/figure-fields.tsx";
import { figureRows, figuresFile, type Typed } from "../indicators/figure-rows.ts";
import { DownloadButton } from "../parts/download-button.tsx";
import { Page } from "../parts/page.tsx";
import { useUploads } from "../upload/uploads.ts";
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
      <Given of={county}>{(value) => <Figures county={value} />}</Given>
    </Page>
  );
};

const Figures = ({ county }: { readonly county: County }) => {
  const { framework } = county;
  const { session } = useConsole();
  const place = usePlace();
  const say = useWords(indicatorWords);
  const shared = useWords(sharedWords);
  const { add } = useUploads(place);
  const othersUsePc = useDraft("upload.shared-pc");
  const [typed, setTyped] = useState<Typed>({});
  const [issuer, setIssuer] = useState(session.department ?? framework.departments[0]?.id ?? "");
  const [isMine, setMine] = useState(session.department !== undefined);
  const [isUnfilled, setUnfilled] = useState(false);
  const [isSent, setSent] = useState(false);
  const may = session.role === "clerk" || session.role === "leader";
  const rows = figureRows(county)
    .filter(({ departments }) => !isMine || departments.includes(session.department ?? ""))
    .filter(({ reading }) => !isUnfilled || reading === undefined);
  const filled = Object.values(typed).filter(({ value }) => value.trim() !== "").length;
  const submit = () => {
    const file = figuresFile(typed, place);
    const description = {
      kind: "indicators" as const,
      fileName: file.name,
      contentType: file.type,
      size: file.size,
      title: say("fileTitle", { cycle: place.cycle }),
      issuer,
      period: { from: `${place.cycle}-01-01`, to: `${place.cycle}-12-31` },
    };
    add([{ id: ulid(now()), file, description, isFileKept: othersUsePc.text === "" }]);
    setTyped({});
    setSent(true);
  };
  const { county: code, cycle } = place;
  return (
    <>
      <div class="filters no-print">
        <DownloadButton
          path={`/v1/frameworks/${cycle}/workbook.xlsx?county=${code}&prefill=true`}
          name={say("workbook")}
          isMain
        />
        {may && (
          <a class="button" href={`/console/c/${code}/upload?kind=indicators`}>
            {say("uploadWorkbook")}
          </a>
        )}
        {session.department !== undefined && (
          <label class="check">
            <input
              type="checkbox"
              checked={isMine}
              onChange={(event) => setMine(event.currentTarget.checked)}
            />
            {say("mine")}
          </label>
        )}
        <label class="check">
          <input
            type="checkbox"
            checked={isUnfilled}
            onChange={(event) => setUnfilled(event.currentTarget.checked)}
          />
          {say("unfilledOnly")}
        </label>
      </div>
      {!may && <p class="notice">{shared("mayLookOnly")}</p>}
      {isSent && (
        <p class="notice notice-good" role="status">
          {say("sent")} <a href={`/console/c/${code}/upload`}>{say("toUpload")}</a>
        </p>
      )}
      <FigureFields
        rows={rows}
        typed={typed}
        may={may}
        onType={(id, entry) => setTyped({ ...typed, [id]: entry })}
      />
      {may && (
        <div class="bar no-print">
          <label class="size">
            {say("issuer")}
            <select
              value={issuer}
              disabled={session.department !== undefined}
              onChange={(event) => setIssuer(event.currentTarget.value)}
            >
              {framework.departments.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button type="button" class="main" disabled={filled === 0} onClick={submit}>
            {say("submit", { n: filled })}
          </button>
        </div>
      )}
    </>
  );
};
