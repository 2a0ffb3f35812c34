import { ulid } from "ulid";
import { now } from "../clock.ts";
import { useWords } from "../context.tsx";
import { StatusLine } from "../parts/status-line.tsx";
import { uploadWords } from "../words/upload.ts";
import type { RowFault } from "./batch-faults.ts";
import { descriptionOf } from "./description-of.ts";
import type { QueuedUpload } from "./do-step.ts";
import { useSharedPc } from "./shared-pc.ts";
import type { Batch } from "./use-batch.ts";

/** Always in sight: how it stands, in one line that is read out, and the one button that sends. */
export const UploadBar = (props: {
  readonly batch: Batch;
  readonly faults: ReadonlyMap<string, RowFault>;
  readonly text: string;
  readonly onStart: (uploads: readonly QueuedUpload[]) => void;
}) => {
  const { batch, faults, text } = props;
  const say = useWords(uploadWords);
  const { isShared, setShared } = useSharedPc();
  const ready = batch.rows.filter(({ key }) => !faults.has(key));
  const start = () => {
    props.onStart(
      ready.map((row) => ({
        id: ulid(now()),
        file: row.file,
        description: descriptionOf(row),
        isFileKept: !isShared,
        ...(row.sha256 !== undefined && { sha256: row.sha256 }),
      })),
    );
    batch.remove(({ key }) => !faults.has(key));
  };
  return (
    <div class={text === "" ? undefined : "bar upload-bar"}>
      {batch.rows.length > 0 && (
        <>
          <button type="button" class="main" disabled={ready.length === 0} onClick={start}>
            {say("start", { n: ready.length })}
          </button>
          <label class="check">
            <input
              type="checkbox"
              checked={isShared}
              onChange={(event) => setShared(event.currentTarget.checked)}
            />
            {say("sharedPc")}
          </label>
        </>
      )}
      <StatusLine text={text} />
    </div>
  );
};
