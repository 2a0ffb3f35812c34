import { useId, useState } from "preact/hooks";
import type { Place } from "../api/place.ts";
import { useWords } from "../context.tsx";
import { uploadWords } from "../words/upload.ts";
import type { QueuedUpload } from "./do-step.ts";
import { forgetUpload } from "./keep.ts";
import { goneOnWith, uploadOf, useUnfinished } from "./unfinished.ts";

/** 「6 个文件未传完，继续？」 after a reload, a crash, or the next day. */
export const ResumeNote = (props: {
  readonly place: Place;
  readonly isEmpty: boolean;
  readonly onResume: (uploads: readonly QueuedUpload[]) => void;
}) => {
  const { isEmpty, onResume } = props;
  const say = useWords(uploadWords);
  const id = useId();
  const { unfinished, forget } = useUnfinished(props.place, isEmpty);
  const [others, setOthers] = useState<readonly string[]>([]);
  if (!isEmpty || unfinished.length === 0) return null;
  const whole = unfinished.flatMap((upload) =>
    upload.file ? [goneOnWith(upload, upload.file)] : [],
  );
  const missing = unfinished.filter(({ file }) => file === undefined);
  const goOnWith = async (chosen: readonly File[]): Promise<void> => {
    const found: QueuedUpload[] = [];
    const strange: string[] = [];
    for (const file of chosen) {
      const upload = await uploadOf(file, missing);
      if (upload) found.push(goneOnWith(upload, file));
      else strange.push(file.name);
    }
    setOthers(strange);
    if (found.length > 0) onResume([...whole, ...found]);
  };
  const drop = () => {
    for (const each of unfinished) void forgetUpload(each.id);
    forget(unfinished);
  };
  return (
    <section class="notice notice-warn" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} class="notice-title">
        {say("resume", { n: unfinished.length })}
      </h2>
      {missing.length > 0 && (
        <>
          <p>{say("resumeMissing", { n: missing.length })}</p>
          <ul class="small">
            {missing.map(({ id: key, description }) => (
              <li key={key}>
                <bdi class="file-name">{description.fileName}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && <p role="alert">{say("resumeOthers", { names: others.join("、") })}</p>}
      <div class="buttons">
        {whole.length > 0 && (
          <button
            type="button"
            class="main"
            onClick={() => {
              forget(unfinished.filter(({ file }) => file !== undefined));
              onResume(whole);
            }}
          >
            {say("resumeNow")}
          </button>
        )}
        {missing.length > 0 && (
          <span class="file-field">
            <input
              id={`${id}-missing`}
              class="unseen"
              type="file"
              multiple
              onChange={(event) => {
                const { files } = event.currentTarget;
                if (files) void goOnWith([...files]);
              }}
            />
            <label for={`${id}-missing`} class={whole.length > 0 ? "button" : "button main"}>
              {say("resumeChoose")}
            </label>
          </span>
        )}
        <button type="button" onClick={drop}>
          {say("resumeDrop")}
        </button>
      </div>
    </section>
  );
};
