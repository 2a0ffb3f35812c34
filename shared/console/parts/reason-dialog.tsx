import { useState } from "preact/hooks";
import type { Problem } from "../../../events/api/problem.ts";
import type { Answer } from "../api/client.ts";
import { useWords } from "../context.tsx";
import { sharedWords } from "../words/shared.ts";
import { Dialog } from "./dialog.tsx";
import { ProblemView } from "./problem-view.tsx";
import { TextField } from "./reason-field.tsx";

/** An act that is never without a reason: asked for, sent, and what the API says against it shown where it was typed. */
export const ReasonDialog = (props: {
  readonly title: string;
  readonly hint: string;
  readonly act: string;
  readonly most: number;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly send: (reason: string) => Promise<Answer<unknown>>;
  readonly onDone: () => void;
}) => {
  const { send, onDone, onClose } = props;
  const say = useWords(sharedWords);
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<{ readonly told: Problem | undefined }>();
  const [isSending, setSending] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    setSending(true);
    setProblem(undefined);
    void send(reason).then((answer) => {
      setSending(false);
      if (answer.kind !== "answered")
        return setProblem({ told: answer.kind === "refused" ? answer.problem : undefined });
      setReason("");
      onDone();
    });
  };
  return (
    <Dialog title={props.title} isOpen={props.isOpen} onClose={onClose}>
      <form class="form" onSubmit={submit}>
        <p>{props.hint}</p>
        {problem && <ProblemView problem={problem.told} takesFocus />}
        <TextField label={say("reason")} value={reason} most={props.most} onInput={setReason} />
        <div class="buttons">
          <button type="submit" class="main" disabled={isSending}>
            {props.act}
          </button>
          <button type="button" onClick={onClose}>
            {say("cancel")}
          </button>
        </div>
      </form>
    </Dialog>
  );
};
