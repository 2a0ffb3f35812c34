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

/** How many of the four steps are done. */
const stepsDone: Readonly<Record<ReceiptAnswer["state"], number>> = {
  requested: 1,
  rejected: 3,
  accepted: 4,
  withdrawn: 3,
};

const steps = ["registered", "arrived", "checked", "counted"] as const;

/** 登记 → 送达 → 校验 → 采用: which of them are behind it, by word and by sign. */
export const ReceiptTrack = ({ receipt }: { readonly receipt: ReceiptAnswer }) => {
  const say = useWords(evidenceWords);
  const { state, withdrawal } = receipt;
  return (
    <section class="panel" aria-labelledby="track">
      <h2 id="track">{say("track")}</h2>
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
      <p>
        <StateTag tone={tones[state]}>{say(state)}</StateTag> <Moment at={receipt.updatedAt} />
      </p>
      {withdrawal?.reason !== undefined && (
        <p>
          {say("withdrawnBecause", { at: withdrawal.at.slice(0, 10), reason: withdrawal.reason })}
        </p>
      )}
      {withdrawal?.supersededBy !== undefined && (
        <p>
          <a href={`/console/c/${receipt.county}/evidence/${withdrawal.supersededBy}`}>
            {say("replacedBy")}
          </a>
        </p>
      )}
    </section>
  );
};
