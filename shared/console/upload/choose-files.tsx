import { useId, useState } from "preact/hooks";
import { useWords } from "../context.tsx";
import { uploadWords } from "../words/upload.ts";
import { filesOfDrop, filesOfInput, type Gathered } from "./chosen-files.ts";

/** Two fields, which every keyboard reaches, and a place to drop at as an extra (WCAG 2.5.7). */
export const ChooseFiles = (props: { readonly onGathered: (gathered: Gathered) => void }) => {
  const { onGathered } = props;
  const say = useWords(uploadWords);
  const id = useId();
  const [isOver, setOver] = useState(false);
  const take = (event: { readonly currentTarget: HTMLInputElement }) => {
    const { files } = event.currentTarget;
    if (files) onGathered(filesOfInput(files));
    // The same file may be chosen again after it was mended
    event.currentTarget.value = "";
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: an extra beside two fields that do the same
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
        if (event.dataTransfer) void filesOfDrop(event.dataTransfer).then(onGathered);
      }}
    >
      <div class="buttons">
        <span class="file-field">
          <input id={`${id}-files`} class="unseen" type="file" multiple onChange={take} />
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
        <span>{say("drop")}</span>
      </div>
      <p class="small">{say("limits")}</p>
    </div>
  );
};
