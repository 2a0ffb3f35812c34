import { useRef } from "preact/hooks";
import { ulid } from "ulid";
import type { Framework } from "../../domain/framework/framework.ts";
import { now } from "../clock.ts";
import { useConsole, useWords } from "../context.tsx";
import { useDraft } from "../drafts.ts";
import { uploadWords } from "../words/upload.ts";
import { BatchFields } from "./batch-fields.tsx";
import { BatchTable } from "./batch-table.tsx";
import { descriptionOf } from "./description-of.ts";
import type { QueuedUpload } from "./do-step.ts";
import type { RowFault } from "./row-faults.ts";
import type { Batch } from "./use-batch.ts";

/** The files that were chosen: looked over, mended, and sent by one button. */
export const BatchDesk = (props: {
  readonly batch: Batch;
  readonly faults: ReadonlyMap<string, RowFault>;
  readonly framework: Framework;
  readonly onStart: (uploads: readonly QueuedUpload[]) => void;
}) => {
  const { batch, faults, framework } = props;
  const { session } = useConsole();
  const say = useWords(uploadWords);
  const desk = useRef<HTMLDivElement>(null);
  const shared = useDraft("upload.shared-pc");
  const isShared = shared.text !== "";
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
    <div ref={desk} class="form">
      <BatchFields
        framework={framework}
        department={session.department}
        onChoose={batch.changeAll}
      />
      <BatchTable
        rows={batch.rows}
        faults={faults}
        framework={framework}
        department={session.department}
        changes={{
          onChange: batch.change,
          onChooseDocument: batch.chooseDocument,
          onRemove: (gone) => {
            // Its button goes with it: the focus stays at the table
            desk.current?.querySelector<HTMLElement>(".table-frame")?.focus();
            batch.remove(({ key }) => key === gone);
          },
        }}
      />
      <div class="bar">
        <button type="button" class="main" disabled={ready.length === 0} onClick={start}>
          {say("start", { n: ready.length })}
        </button>
        <label class="check">
          <input
            type="checkbox"
            checked={isShared}
            onChange={(event) => shared.write(event.currentTarget.checked ? "yes" : "")}
          />
          {say("sharedPc")}
        </label>
      </div>
    </div>
  );
};
