import type { ReceiptAnswer } from "../../../events/api/receipt.ts";
import { useWords } from "../context.tsx";
import { Moment } from "../parts/day.tsx";
import { StateTag, type Tone } from "../parts/tag.tsx";
import { evidenceWords } from "../words/evidence.ts";

const tones: Readonly<Record<ReceiptAnswer["state"], Tone>> = {
  requested: "busy",
  accepted: "good",
  rejected: "bad",
  withdrawn: "closed",
};

/** How many of the four steps are behind it. */
const stepsDone: Readonly<Record<ReceiptAnswer["state"], number>> = {
  requested: 1,
  rejected: 3,
  accepted: 4,
  withdrawn: 3,
};

const steps = ["registered", "arrived", "checked", "counted"] as const;

/** 登记 → 送达 → 校验 → 采用: which of them are behind it, by word and by sign, and what that means now. */
export const ReceiptTrack = ({ receipt }: { readonly receipt: ReceiptAnswer }) => {
  const say = useWords(evidenceWords);
  const { state } = receipt;
  return (
    <section class="panel" aria-labelledby="track">
      <div class="item-head">
        <h2 id="track">{say("track")}</h2>
        <StateTag tone={tones[state]}>{say(state)}</StateTag>
        <span class="small">
          <Moment at={receipt.updatedAt} />
        </span>
      </div>
      <ol class="track">
        {steps.map((step, at) => {
          const isDone = at < stepsDone[state];
          return (
            <li key={step} class={isDone ? "track-done" : undefined}>
              <span aria-hidden="true">{isDone ? "✓" : "○"}</span> {say(step)}
              <span class="unseen"> {isDone ? say("stepDone") : say("stepOpen")}</span>
            </li>
          );
        })}
      </ol>
      <Meaning receipt={receipt} />
    </section>
  );
};

/** What the state means for whoever filed it. */
const Meaning = ({ receipt }: { readonly receipt: ReceiptAnswer }) => {
  const say = useWords(evidenceWords);
  const { state, withdrawal, restored } = receipt;
  switch (state) {
    case "requested":
      return <p>{say("requestedMeans")}</p>;
    case "rejected":
      return <p>{say("rejectedMeans")}</p>;
    case "accepted":
      return restored ? <p>{say("restoredBecause", { reason: restored.reason })}</p> : null;
    case "withdrawn":
      return withdrawal?.supersededBy === undefined ? (
        <p>{say("withdrawnBecause", { reason: withdrawal?.reason ?? say("noReason") })}</p>
      ) : (
        <p>
          <a href={`/console/c/${receipt.county}/evidence/${withdrawal.supersededBy}`}>
            {say("replacedBy")}
          </a>
        </p>
      );
  }
};
