import type { ReviewItem } from "../../../events/api/review.ts";
import type { County } from "../api/county.ts";
import { useConsole, useWords } from "../context.tsx";
import { useDrafts } from "../drafts.ts";
import { ErrorSummary } from "../parts/error-summary.tsx";
import { ProblemView } from "../parts/problem-view.tsx";
import { usePlace } from "../use-county.ts";
import { useNewest } from "../use-newest.ts";
import { selfWords } from "../words/self.ts";
import { sharedWords } from "../words/shared.ts";
import { faultsOf } from "./assessment-faults.ts";
import { AssessmentRow } from "./assessment-row.tsx";
import { assessmentOf, isChanged } from "./assessments.ts";
import { NarrativePanel } from "./narrative-panel.tsx";
import { useSaving } from "./use-saving.ts";

/** The items of whoever looks: typed into the browser at once, and saved together. */
export const SelfAssessments = (props: {
  readonly asked: County;
  readonly refresh: () => void;
}) => {
  const { county, note } = useNewest(props.asked);
  const { framework, review } = county;
  const { session } = useConsole();
  const place = usePlace();
  const say = useWords(selfWords);
  const shared = useWords(sharedWords);
  const { texts, write, forget } = useDrafts(`${place.county}.${place.cycle}.self`);
  const may = review.can.includes("selfAssessed");
  const own = review.items.filter((item) => isOf(session.department, item));
  const changed = own.filter((item) => may && item.changeable && isChanged(item, texts));
  const { outcome, isSending, save } = useSaving({
    items: changed,
    texts,
    onSaved: (newest, ids) => {
      note(newest);
      forget(ids.flatMap((id) => [`${id}.points`, `${id}.note`]));
      props.refresh();
    },
  });
  return (
    <>
      {!may && <p class="notice">{shared("mayLookOnly")}</p>}
      {outcome.isCutOff && <ProblemView problem={undefined} takesFocus />}
      <ErrorSummary errors={outcome.faults} />
      <NarrativePanel narrative={review.narrative} />
      {own.length === 0 && <p class="empty">{say("none")}</p>}
      {framework.priorities.map((priority) => {
        const rows = own.filter(({ id }) => priority.items.some((item) => item.id === id));
        return (
          rows.length > 0 && (
            <section key={priority.id} class="priority" aria-labelledby={`priority-${priority.id}`}>
              <h2 id={`priority-${priority.id}`}>
                {priority.id} {priority.name}
              </h2>
              {rows.map((item) => (
                <AssessmentRow
                  key={item.id}
                  item={item}
                  assessment={assessmentOf(item, texts)}
                  isChanged={changed.includes(item)}
                  faults={faultsOf(item, outcome.faults)}
                  {...(may &&
                    item.changeable && {
                      onType: (field: string, text: string) => write(`${item.id}.${field}`, text),
                    })}
                />
              ))}
            </section>
          )
        );
      })}
      {may && own.length > 0 && (
        <div class="bar no-print">
          <button type="button" class="main" disabled={isSending} onClick={() => void save()}>
            {shared("save")}
          </button>
          <span role="status">{statusOf({ changed: changed.length, ...outcome }, say)}</span>
        </div>
      )}
    </>
  );
};

/** A department has the items that it leads or assists in; the office and whoever looks has all. */
const isOf = (department: string | undefined, { lead, assist }: ReviewItem): boolean =>
  department === undefined || lead === department || assist.includes(department);

const statusOf = (
  { changed, saved }: { readonly changed: number; readonly saved: number },
  say: (key: "savedNow" | "toSave" | "nothingToSave", values?: { readonly n: number }) => string,
): string => {
  if (changed > 0) return say("toSave", { n: changed });
  return saved > 0 ? say("savedNow", { n: saved }) : say("nothingToSave");
};
