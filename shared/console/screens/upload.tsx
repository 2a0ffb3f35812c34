import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { ulid } from "ulid";
import type { ReviewAnswer } from "../../../events/api/review.ts";
import type { Framework } from "../../domain/framework/framework.ts";
import { askFramework } from "../api/framework.ts";
import { askReview } from "../api/review.ts";
import { both, Given, useAsked } from "../asking.tsx";
import { now } from "../clock.ts";
import { useConsole, useWords } from "../context.tsx";
import { Page } from "../parts/page.tsx";
import { StatusLine } from "../parts/status-line.tsx";
import { type BatchRow, evidenceKinds, isReady, rowsOfBatch } from "../upload/batch.ts";
import { BatchTable } from "../upload/batch-table.tsx";
import { ChooseFiles } from "../upload/choose-files.tsx";
import type { Gathered } from "../upload/chosen-files.ts";
import { descriptionOf } from "../upload/description-of.ts";
import { ProgressTable } from "../upload/progress-table.tsx";
import { ResumeNote } from "../upload/resume-note.tsx";
import { totalsOf } from "../upload/totals.ts";
import { useUploads } from "../upload/uploads.ts";
import { usePlace } from "../use-county.ts";
import { uploadWords } from "../words/upload.ts";

/** S3 批量上传: files and folders, matched, looked over, and sent until each is settled. */
export const UploadScreen = () => {
  const { api, cycle } = useConsole();
  const place = usePlace();
  const say = useWords(uploadWords);
  const framework = useAsked(() => askFramework(api, cycle), [api, cycle]);
  const review = useAsked(() => askReview(api, place), [api, place.county, place.cycle]);
  const name = review.state === "ready" ? review.value.name : undefined;
  return (
    <Page title={say("title")} place={name} lead={say("lead")} isWide>
      {crypto.subtle === undefined ? (
        <p class="notice notice-bad">{say("insecure")}</p>
      ) : (
        <Given of={both(framework, review)}>
          {([edition, county]) => <Batch framework={edition} review={county} />}
        </Given>
      )}
    </Page>
  );
};

/** Files of one batch. */
const MOST_FILES = 500;

const Batch = (props: { readonly framework: Framework; readonly review: ReviewAnswer }) => {
  const { framework, review } = props;
  const { session } = useConsole();
  const { query } = useLocation();
  const place = usePlace();
  const say = useWords(uploadWords);
  const { queue, add, nameOf } = useUploads(place);
  const [rows, setRows] = useState<readonly BatchRow[]>([]);
  const [left, setLeft] = useState({ skipped: 0, isTooMany: false });
  const [isShared, setShared] = useState(false);
  const gather = ({ files, skipped }: Gathered) => {
    const added = rowsOfBatch(files, {
      framework,
      county: review.name,
      department: session.department,
      issuer: rows[rows.length - 1]?.issuer ?? "",
      kind: evidenceKinds.find((kind) => kind === query.kind),
      document: query.document,
      supersedes: query.supersedes,
    });
    const all = [...rows, ...added.filter(({ key }) => rows.every((row) => row.key !== key))];
    setRows(all.slice(0, MOST_FILES));
    setLeft({ skipped, isTooMany: all.length > MOST_FILES });
  };
  const ready = rows.filter(isReady);
  const start = () => {
    const uploads = ready.map((row) => ({
      id: ulid(now()),
      file: row.file,
      description: descriptionOf(row),
    }));
    add(uploads, !isShared);
    setRows(rows.filter((row) => !isReady(row)));
  };
  return (
    <>
      <ResumeNote
        place={place}
        isEmpty={queue.length === 0}
        onResume={(uploads) => add(uploads, true)}
      />
      <ChooseFiles onGathered={gather} />
      {left.skipped > 0 && <p class="small">{say("skipped", { n: left.skipped })}</p>}
      {left.isTooMany && <p class="notice notice-warn">{say("tooMany", { n: MOST_FILES })}</p>}
      {rows.length > 0 && (
        <>
          <BatchTable
            rows={rows}
            framework={framework}
            department={session.department}
            onChange={(row) => setRows(rows.map((each) => (each.key === row.key ? row : each)))}
            onRemove={(key) => setRows(rows.filter((each) => each.key !== key))}
          />
          {ready.length < rows.length && (
            <p role="status">{say("notReady", { n: rows.length - ready.length })}</p>
          )}
          <label class="check">
            <input
              type="checkbox"
              checked={isShared}
              onChange={(event) => setShared(event.currentTarget.checked)}
            />
            {say("sharedPc")}
          </label>
          <div class="bar">
            <button type="button" class="main" disabled={ready.length === 0} onClick={start}>
              {say("start", { n: ready.length })}
            </button>
          </div>
        </>
      )}
      {queue.length > 0 && (
        <>
          <StatusLine text={say("totals", totalsOf(queue))} />
          {!navigator.onLine && <p class="notice notice-warn">{say("offline")}</p>}
          <ProgressTable queue={queue} nameOf={nameOf} />
        </>
      )}
    </>
  );
};
