import { useMemo, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import type { ReceiptAnswer } from "../../../events/api/receipt.ts";
import type { ReviewAnswer } from "../../../events/api/review.ts";
import type { Framework } from "../../domain/framework/framework.ts";
import type { Answer } from "../api/client.ts";
import { askReceipt } from "../api/evidence.ts";
import { askFramework } from "../api/framework.ts";
import { askReview } from "../api/review.ts";
import { both, Given, useAsked } from "../asking.tsx";
import { useConsole, useWords } from "../context.tsx";
import { Page } from "../parts/page.tsx";
import { evidenceKinds } from "../upload/batch.ts";
import { BatchDesk } from "../upload/batch-desk.tsx";
import { batchFaults } from "../upload/batch-faults.ts";
import { ChooseFiles } from "../upload/choose-files.tsx";
import type { QueuedUpload } from "../upload/do-step.ts";
import { documentPlaces } from "../upload/document-places.ts";
import { ProgressPart } from "../upload/progress-part.tsx";
import { ResumeNote } from "../upload/resume-note.tsx";
import { totalsOf } from "../upload/totals.ts";
import { UploadBar } from "../upload/upload-bar.tsx";
import { useUploads } from "../upload/uploads.ts";
import { type Batch, MOST_FILES, useBatch } from "../upload/use-batch.ts";
import { usePlace } from "../use-county.ts";
import { sharedWords } from "../words/shared.ts";
import { uploadWords } from "../words/upload.ts";

/** S3 批量上传: files and folders, matched, looked over, and sent until each is settled. */
export const UploadScreen = () => {
  const { api, cycle, session } = useConsole();
  const { query } = useLocation();
  const place = usePlace();
  const say = useWords(uploadWords);
  const shared = useWords(sharedWords);
  const framework = useAsked(() => askFramework(api, cycle), [api, cycle]);
  const review = useAsked(() => askReview(api, place), [api, place.county, place.cycle]);
  const like = useAsked(async (): Promise<Answer<ReceiptAnswer | undefined>> => {
    if (query.supersedes === undefined) return { kind: "answered", value: undefined };
    return askReceipt(api, place, query.supersedes);
  }, [api, place.county, place.cycle, query.supersedes]);
  const name = review.state === "ready" ? review.value.name : undefined;
  const may = session.role === "clerk" || session.role === "leader";
  return (
    <Page title={say("title")} place={name} lead={say("lead")} isWide>
      {!may && <p class="notice">{shared("mayLookOnly")}</p>}
      {may && crypto.subtle === undefined && <p class="notice notice-bad">{say("insecure")}</p>}
      {may && crypto.subtle !== undefined && (
        <Given of={both(both(framework, review), like)}>
          {([[edition, county], before]) => (
            <Upload framework={edition} review={county} like={before} />
          )}
        </Given>
      )}
    </Page>
  );
};

const Upload = (props: {
  readonly framework: Framework;
  readonly review: ReviewAnswer;
  readonly like: ReceiptAnswer | undefined;
}) => {
  const { framework, review, like } = props;
  const { session } = useConsole();
  const { query } = useLocation();
  const place = usePlace();
  const say = useWords(uploadWords);
  const { queue, add, nameOf, tryNow } = useUploads(place);
  const [starts, setStarts] = useState(0);
  const start = (uploads: readonly QueuedUpload[]) => {
    add(uploads);
    setStarts(starts + 1);
  };
  const places = useMemo(() => documentPlaces(framework, review), [framework, review]);
  const batch = useBatch(`${session.subject} ${place.county} ${place.cycle}`, {
    framework,
    places,
    county: review.name,
    department: session.department,
    kind: evidenceKinds.find((kind) => kind === query.kind),
    document: query.document,
    like,
  });
  const faults = useMemo(() => batchFaults(batch.rows, places), [batch.rows, places]);
  const said = useSummary(batch, faults.size);
  const counts = totalsOf(queue).map(({ word, n }) => say(word, { n }));
  const totals = say("totals", { all: queue.length, counts: counts.join(say("comma")) });
  return (
    <>
      <ResumeNote place={place} isEmpty={queue.length === 0} onResume={start} />
      <ChooseFiles onGathered={batch.gather} />
      {batch.left.isTooMany && (
        <p class="notice notice-warn">{say("tooMany", { n: MOST_FILES })}</p>
      )}
      {batch.rows.length > 0 && (
        <BatchDesk batch={batch} faults={faults} framework={framework} places={places} />
      )}
      <UploadBar
        batch={batch}
        faults={faults}
        text={[said, queue.length > 0 && totals].filter(Boolean).join(" ")}
        onStart={start}
      />
      {queue.length > 0 && (
        <ProgressPart queue={queue} starts={starts} nameOf={nameOf} onTryNow={tryNow} />
      )}
    </>
  );
};

/** What is in the table and what was left out of it, in a sentence or two. */
const useSummary = ({ rows, left }: Batch, faulty: number): string => {
  const say = useWords(uploadWords);
  const sentences = [
    rows.length > 0 && say("chosenFiles", { n: rows.length, ready: rows.length - faulty }),
    faulty > 0 && say("notReady", { n: faulty }),
    left.skipped > 0 && say("skipped", { n: left.skipped }),
    left.known > 0 && say("known", { n: left.known }),
    left.unreadable > 0 && say("notOpened", { n: left.unreadable }),
  ];
  return sentences.filter((sentence) => sentence !== false).join(" ");
};
