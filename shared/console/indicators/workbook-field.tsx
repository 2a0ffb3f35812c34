import { useId, useState } from "preact/hooks";
import { useWords } from "../context.tsx";
import { firstLook, mediaTypeOf } from "../upload/first-look.ts";
import type { FirstLook } from "../upload/queue.ts";
import { indicatorWords } from "../words/indicators.ts";
import { stopReasonWords } from "../words/stop-reasons.ts";

/** Where a workbook that was filled in comes back: a field, and the place around it to drop one at. */
export const WorkbookField = (props: { readonly onWorkbook: (file: File) => void }) => {
  const say = useWords(indicatorWords);
  const upload = useWords(stopReasonWords);
  const id = useId();
  const [isOver, setOver] = useState(false);
  const [fault, setFault] = useState<FirstLook>();
  const take = (file: File | undefined) => {
    if (!file) return;
    const found = firstLook(file, "indicators", mediaTypeOf(file.name, "indicators"));
    setFault(found);
    if (found === undefined) props.onWorkbook(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: an extra beside a field that does the same (WCAG 2.5.7)
    <div
      class={isOver ? "drop drop-over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files[0]);
      }}
    >
      <div class="buttons">
        <span class="file-field">
          <input
            id={id}
            class="unseen"
            type="file"
            accept=".xlsx,.csv,.json"
            aria-describedby={`${id}-hint`}
            onChange={(event) => {
              take(event.currentTarget.files?.[0]);
              // The same file may be chosen again after it was mended
              event.currentTarget.value = "";
            }}
          />
          <label for={id} class="button">
            {say("uploadWorkbook")}
          </label>
        </span>
        <span id={`${id}-hint`} class="small">
          {say("dropWorkbook")}
        </span>
      </div>
      {fault !== undefined && (
        <p class="field-error" role="alert">
          {upload(fault)}
        </p>
      )}
    </div>
  );
};
