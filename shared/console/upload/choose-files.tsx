import { useEffect, useId, useState } from "preact/hooks";
import { useWords } from "../context.tsx";
import { uploadWords } from "../words/upload.ts";
import { filesOfDrop, filesOfInput, type Gathered } from "./chosen-files.ts";

/** Two fields, which every keyboard reaches, and a place to drop at as an extra (WCAG 2.5.7). */
export const ChooseFiles = (props: { readonly onGathered: (gathered: Gathered) => void }) => {
  const { onGathered } = props;
  const say = useWords(uploadWords);
  const id = useId();
  const isOver = useDrops(onGathered);
  const take = (event: { readonly currentTarget: HTMLInputElement }) => {
    const { files } = event.currentTarget;
    if (files && files.length > 0) onGathered(filesOfInput(files));
    // The same file may be chosen again after it was mended
    event.currentTarget.value = "";
  };
  return (
    <div class={isOver ? "drop drop-over" : "drop"}>
      <div class="buttons">
        <span class="file-field">
          <input
            id={`${id}-files`}
            class="unseen"
            type="file"
            multiple
            aria-describedby={`${id}-limits`}
            onChange={take}
          />
          <label for={`${id}-files`} class="button main">
            {say("chooseFiles")}
          </label>
        </span>
        <span class="file-field">
          <input
            id={`${id}-folder`}
            class="unseen"
            type="file"
            ref={(input) => input?.setAttribute("webkitdirectory", "")}
            onChange={take}
          />
          <label for={`${id}-folder`} class="button">
            {say("chooseFolder")}
          </label>
        </span>
        <span class="drop-hint">{say("drop")}</span>
      </div>
      <p id={`${id}-limits`} class="small">
        {say("limits")}
      </p>
    </div>
  );
};

/**
 * Takes what is dropped anywhere on the page: a hand that misses the frame would otherwise have the browser open the file in
 * the page's place. Whether something hangs over it.
 */
const useDrops = (onGathered: (gathered: Gathered) => void): boolean => {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(false);
      void filesOfDrop(event.dataTransfer).then(onGathered);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [onGathered]);
  return isOver;
};
