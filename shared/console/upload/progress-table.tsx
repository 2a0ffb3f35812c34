import { useWords } from "../context.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { FindingList } from "../parts/finding-list.tsx";
import { StateTag, type Tone } from "../parts/tag.tsx";
import { usePlace } from "../use-county.ts";
import { uploadWords } from "../words/upload.ts";
import type { FileState, QueuedFile, UploadQueue } from "./queue.ts";

const tones: Readonly<Record<FileState["at"], Tone>> = {
  chosen: "neutral",
  hashed: "neutral",
  registered: "neutral",
  sending: "busy",
  expired: "warn",
  broken: "warn",
  arrived: "busy",
  accepted: "good",
  rejected: "bad",
  unregistered: "bad",
  stopped: "bad",
  withdrawn: "closed",
};

const nextSteps = {
  chosen: "doWait",
  hashed: "doWait",
  registered: "doWait",
  sending: "doWait",
  expired: "doWait",
  broken: "doWaitForLine",
  arrived: "doNotWait",
  accepted: "doNothing",
  rejected: "doMend",
  unregistered: "doRead",
  stopped: "doChoose",
  withdrawn: "doNothing",
} as const satisfies Readonly<Record<FileState["at"], keyof typeof uploadWords>>;

/** Each file with how far it is, why it went no further, and what its clerk does next. */
export const ProgressTable = (props: {
  readonly queue: UploadQueue;
  readonly nameOf: (id: string) => string;
}) => {
  const { queue, nameOf } = props;
  const say = useWords(uploadWords);
  return (
    <DataTable
      caption={say("progressTable")}
      isCaptionUnseen
      isCards
      rows={queue}
      keyOf={({ id }) => id}
      columns={[
        {
          name: say("file"),
          isRowName: true,
          cell: ({ id }) => <bdi class="file-name">{nameOf(id)}</bdi>,
        },
        { name: say("state"), cell: (file) => <StateCell file={file} name={nameOf(file.id)} /> },
        { name: say("nextStep"), cell: (file) => <NextStep file={file} name={nameOf(file.id)} /> },
      ]}
    />
  );
};

const StateCell = ({ file, name }: { readonly file: QueuedFile; readonly name: string }) => {
  const say = useWords(uploadWords);
  const { state, size } = file;
  const sent = state.at === "sending" ? state.sent : 0;
  const percent = size === 0 ? 0 : Math.floor((sent * 100) / size);
  const n = "findings" in state ? state.findings.length : 0;
  return (
    <div class="upload-state">
      <StateTag tone={tones[state.at]}>{say(state.at, { percent, n })}</StateTag>
      {state.at === "sending" && <progress value={sent} max={size} aria-label={name} />}
      {state.at === "accepted" && n > 0 && <p class="small">{say("remarks", { n })}</p>}
      {state.at === "stopped" && <p>{say(state.why)}</p>}
      {state.at === "unregistered" && (
        <>
          <p>{state.problem.title}</p>
          <FindingList findings={state.problem.findings ?? []} />
        </>
      )}
      {state.at === "rejected" && <FindingList findings={state.findings} />}
    </div>
  );
};

const NextStep = ({ file, name }: { readonly file: QueuedFile; readonly name: string }) => {
  const say = useWords(uploadWords);
  const { county } = usePlace();
  const { id, state } = file;
  const step = say(nextSteps[state.at]);
  const href = `/console/c/${county}/evidence/${id}`;
  if (state.at === "rejected")
    return (
      <div class="next-step">
        <a href={href} aria-label={`${step} ${name}`}>
          {step}
        </a>
      </div>
    );
  return (
    <div class="next-step">
      {step}{" "}
      {state.at === "accepted" && (
        <a href={href} aria-label={say("viewFile", { name })}>
          {say("view")}
        </a>
      )}
    </div>
  );
};
