import { useEffect, useState } from "preact/hooks";
import type { Place } from "../api/place.ts";
import { now } from "../clock.ts";
import { useConsole, useWords } from "../context.tsx";
import { uploadWords } from "../words/upload.ts";
import type { QueuedUpload } from "./do-step.ts";
import { forgetUpload, type KeptUpload, keptUploads } from "./keep.ts";

/** 「6 个文件未传完，继续？」 after a reload, a crash, or the next day. */
export const ResumeNote = (props: {
  readonly place: Place;
  readonly isEmpty: boolean;
  readonly onResume: (uploads: readonly QueuedUpload[]) => void;
}) => {
  const { place, isEmpty, onResume } = props;
  const { session } = useConsole();
  const say = useWords(uploadWords);
  const [kept, setKept] = useState<readonly KeptUpload[]>([]);
  useEffect(() => {
    if (isEmpty) void keptUploads(place, session.subject, now()).then(setKept);
  }, [place.county, place.cycle, isEmpty]);
  if (!isEmpty || kept.length === 0) return null;
  const whole = kept.flatMap(({ file, ...rest }) => (file ? [{ ...rest, file }] : []));
  const drop = () => {
    for (const { id } of kept) void forgetUpload(id);
    setKept([]);
  };
  return (
    <section class="notice notice-warn">
      <p>{say("resume", { n: kept.length })}</p>
      {whole.length < kept.length && (
        <p>{say("resumeMissing", { n: kept.length - whole.length })}</p>
      )}
      <div class="buttons">
        {whole.length > 0 && (
          <button
            type="button"
            class="main"
            onClick={() => {
              onResume(whole);
              setKept([]);
            }}
          >
            {say("resumeNow")}
          </button>
        )}
        <button type="button" onClick={drop}>
          {say("resumeDrop")}
        </button>
      </div>
    </section>
  );
};
