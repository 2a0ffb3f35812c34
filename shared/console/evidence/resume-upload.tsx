import { useEffect, useId, useState } from "preact/hooks";
import type { ReceiptAnswer } from "../../../events/api/receipt.ts";
import { useWords } from "../context.tsx";
import { ProblemView } from "../parts/problem-view.tsx";
import type { QueuedUpload } from "../upload/do-step.ts";
import { sha256Of } from "../upload/hash.ts";
import { isSettled } from "../upload/queue.ts";
import { useSharedPc } from "../upload/shared-pc.ts";
import { useUploads } from "../upload/uploads.ts";
import { usePlace } from "../use-county.ts";
import { evidenceWords } from "../words/evidence.ts";

/** The description of an evidence as it was registered: it is not registered again, only its file is still to come. */
const descriptionIn = (receipt: ReceiptAnswer): QueuedUpload["description"] => ({
  kind: receipt.kind,
  fileName: receipt.fileName,
  contentType: receipt.contentType,
  size: receipt.size,
  title: receipt.title,
  issuer: receipt.issuer,
  period: receipt.period,
  ...(receipt.documents && { documents: receipt.documents }),
});

/** A registered file that has not come: chosen again, it is sent to an address that is signed anew. Another file is not taken for it. */
export const ResumeUpload = (props: {
  readonly receipt: ReceiptAnswer;
  readonly refresh: () => void;
}) => {
  const { receipt, refresh } = props;
  const { evidenceId, sha256 } = receipt;
  const place = usePlace();
  const say = useWords(evidenceWords);
  const id = useId();
  const { queue, add } = useUploads(place);
  const { isShared } = useSharedPc();
  const [isOther, setOther] = useState(false);
  const queued = queue.find((file) => file.id === evidenceId)?.state;
  const isDone = queued !== undefined && isSettled(queued);
  useEffect(() => {
    if (isDone) refresh();
  }, [isDone]);
  if (queued && !isDone)
    return (
      <p class="notice" role="status">
        {queued.at === "arrived" ? say("checking") : say("sending")}
      </p>
    );
  const take = async (file: File | undefined) => {
    if (!file) return;
    const isSame = file.size === receipt.size && (await sha256Of(file)) === sha256;
    setOther(!isSame);
    if (isSame)
      add([
        {
          ...{ id: evidenceId, file, sha256, isRegistered: true, isFileKept: !isShared },
          description: descriptionIn(receipt),
        },
      ]);
  };
  return (
    <section class="panel no-print" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say("signAgain")}</h2>
      <p id={`${id}-hint`}>{say("signAgainHint", { name: receipt.fileName })}</p>
      {queued?.at === "unregistered" && <ProblemView problem={queued.problem} />}
      {isOther && (
        <p class="field-error" role="alert">
          {say("otherFile")}
        </p>
      )}
      <span class="file-field">
        <input
          id={id}
          class="unseen"
          type="file"
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            event.currentTarget.value = "";
          }}
        />
        <label for={id} class="button main">
          {say("chooseAgain")}
        </label>
      </span>
    </section>
  );
};
