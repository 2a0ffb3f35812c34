import { useState } from "preact/hooks";
import type { ProgressAnswer } from "../../../events/api/progress.ts";
import { askProgress, progressWorkbookPath } from "../api/progress.ts";
import { Given, useAsked } from "../asking.tsx";
import { useConsole, useWords } from "../context.tsx";
import { CheckField } from "../parts/check-field.tsx";
import { DownloadButton } from "../parts/download-button.tsx";
import { Page } from "../parts/page.tsx";
import { PrintedAt } from "../parts/printed-at.tsx";
import { TakenNote } from "../parts/taken-note.tsx";
import { DepartmentsTable } from "../progress/departments-table.tsx";
import { hasHandedInAll, isDepartmentLate } from "../progress/departments-urged.ts";
import { UrgeDialog } from "../progress/urge-dialog.tsx";
import { usePlace } from "../use-county.ts";
import { progressWords } from "../words/progress.ts";
import { sharedWords } from "../words/shared.ts";

/** S8 填报进度: how far each department has come, and one button to urge those that are late. */
export const ProgressScreen = () => {
  const { api } = useConsole();
  const place = usePlace();
  const say = useWords(progressWords);
  const asked = useAsked(() => askProgress(api, place), [api, place.county, place.cycle]);
  const name = asked.state === "ready" ? asked.value.name : undefined;
  return (
    <Page title={say("title")} place={name} lead={say("lead")} isWide>
      <Given of={asked}>{(value) => <Departments of={value} refresh={asked.refresh} />}</Given>
    </Page>
  );
};

interface Shown {
  readonly of: ProgressAnswer;
  readonly refresh: () => void;
}

const Departments = ({ of, refresh }: Shown) => {
  const place = usePlace();
  const say = useWords(progressWords);
  const shared = useWords(sharedWords);
  const [isLateOnly, setLateOnly] = useState(false);
  const [isOpenOnly, setOpenOnly] = useState(false);
  const shown = of.departments.filter(
    (line) => (!isLateOnly || isDepartmentLate(line)) && (!isOpenOnly || !hasHandedInAll(line)),
  );
  const { documents, figures, overdue } = of.total;
  return (
    <>
      <AssignedNote of={of} />
      <div class="toolbar">
        <p class="total">
          {say("total", {
            documents: documents.accepted,
            ofDocuments: documents.required,
            figures: figures.reported,
            ofFigures: figures.required,
            late: overdue,
          })}
        </p>
        <Urging of={of} refresh={refresh} />
      </div>
      <div class="filters no-print">
        <CheckField label={say("onlyLate")} isChecked={isLateOnly} onCheck={setLateOnly} />
        <CheckField label={say("onlyIncomplete")} isChecked={isOpenOnly} onCheck={setOpenOnly} />
        <DownloadButton path={progressWorkbookPath(place)} name={say("download")} />
        <button type="button" onClick={() => print()}>
          {shared("print")}
        </button>
      </div>
      <p class="small no-print" role="status">
        {say("shown", { n: shown.length })}
      </p>
      {shown.length === 0 ? (
        <p class="empty">{say(of.departments.length === 0 ? "noDepartments" : "nothing")}</p>
      ) : (
        <DepartmentsTable lines={shown} />
      )}
      <PrintedAt label={say("printedAt")} />
    </>
  );
};

/** That the county has not given everything out yet, and where it is done. */
const AssignedNote = ({ of }: Pick<Shown, "of">) => {
  const { county } = usePlace();
  const say = useWords(progressWords);
  if (of.assigned >= of.items) return null;
  return (
    <div class="notice notice-slim no-print">
      <p>
        {of.assigned === 0
          ? say("notAssigned")
          : say("partlyAssigned", { n: of.assigned, of: of.items })}
        {of.can.includes("assigned") && (
          <>
            {" "}
            <a href={`/console/c/${county}/assign`}>{say("assignNow")}</a>
          </>
        )}
      </p>
    </div>
  );
};

const Urging = ({ of, refresh }: Shown) => {
  const say = useWords(progressWords);
  const shared = useWords(sharedWords);
  const [isOpen, setOpen] = useState(false);
  const [taken, setTaken] = useState<number>();
  const late = of.departments.filter(isDepartmentLate).length;
  if (!of.can.includes("urged")) return <p class="small no-print">{shared("mayLookOnly")}</p>;
  if (of.departments.every(({ toUrge }) => toUrge.length === 0))
    return <p class="small no-print">{say("nobodyToUrge")}</p>;
  return (
    <div class="buttons">
      <TakenNote number={taken} />
      <button type="button" class="main" onClick={() => setOpen(true)}>
        {late > 0 ? say("urgeLate", { n: late }) : say("urgeChosen")}
      </button>
      <UrgeDialog
        departments={of.departments}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onTaken={({ number }) => {
          setOpen(false);
          setTaken(number);
          refresh();
        }}
      />
    </div>
  );
};
