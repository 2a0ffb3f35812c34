import { useState } from "preact/hooks";
import type { Problem } from "../../../events/api/problem.ts";
import { useConsole } from "../context.tsx";
import { ProblemView } from "./problem-view.tsx";

/** A file of the API: asked for with the token, which no link can carry, then saved under the name that it has there. */
export const DownloadButton = (props: {
  readonly path: string;
  readonly name: string;
  readonly isMain?: boolean;
}) => {
  const { api } = useConsole();
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<{ readonly problem: Problem | undefined }>();
  const download = () => {
    setBusy(true);
    setRefused(undefined);
    void api.file(props.path).then((answer) => {
      setBusy(false);
      if (answer.kind === "answered") save(answer.value);
      else setRefused({ problem: answer.kind === "refused" ? answer.problem : undefined });
    });
  };
  return (
    <>
      <button
        type="button"
        class={props.isMain ? "main" : undefined}
        disabled={isBusy}
        aria-busy={isBusy}
        onClick={download}
      >
        {props.name}
      </button>
      {refused && <ProblemView problem={refused.problem} />}
    </>
  );
};

const save = ({ blob, name }: { readonly blob: Blob; readonly name: string }): void => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken it by then
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
