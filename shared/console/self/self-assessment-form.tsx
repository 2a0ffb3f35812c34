import { useId } from "preact/hooks";
import type { ReviewItem } from "../../../events/api/review.ts";
import { useWords } from "../context.tsx";
import { useDraft } from "../drafts.ts";
import { DecisionOutcome } from "../parts/decision-outcome.tsx";
import { TextField } from "../parts/reason-field.tsx";
import { usePlace } from "../use-county.ts";
import { useDecision } from "../use-decision.ts";
import { selfWords } from "../words/self.ts";
import { sharedWords } from "../words/shared.ts";

/** As long as the API takes it. */
const MOST = 500;

/** One item's points and note; what is wrong with them the API says. */
export const SelfAssessmentForm = (props: {
  readonly item: ReviewItem;
  readonly may: boolean;
  readonly refresh: () => void;
}) => {
  const { item, may, refresh } = props;
  const say = useWords(selfWords);
  const shared = useWords(sharedWords);
  const place = usePlace();
  const id = useId();
  const about = `${place.county}.${place.cycle}.self.${item.id}`;
  const points = useDraft(`${about}.points`, item.self ?? "");
  const note = useDraft(`${about}.note`, item.selfNote ?? "");
  const { deciding, take } = useDecision(place, refresh);
  const save = (event: Event) => {
    event.preventDefault();
    void take({
      kind: "selfAssessed",
      item: item.id,
      points: points.text,
      ...(note.text !== "" && { note: note.text }),
    });
  };
  return (
    <form class="panel" aria-labelledby={`${id}-name`} onSubmit={save}>
      <h3 id={`${id}-name`}>
        {item.id} {item.name}
      </h3>
      <dl class="facts">
        <dt>{say("most")}</dt>
        <dd class="code">{item.points}</dd>
        <dt>{say("system")}</dt>
        <dd class="code">{item.system}</dd>
      </dl>
      {may ? (
        <>
          <p class="field">
            <label for={id}>{say("points")}</label>
            <input
              id={id}
              class="short"
              inputMode="decimal"
              autocomplete="off"
              value={points.text}
              onInput={(event) => points.write(event.currentTarget.value)}
            />
          </p>
          <TextField label={say("note")} value={note.text} most={MOST} onInput={note.write} />
          <div class="buttons">
            <button type="submit" disabled={deciding.state === "sending"}>
              {shared("save")}
            </button>
            {item.self !== undefined && <span>{say("saved", { points: item.self })}</span>}
          </div>
        </>
      ) : (
        item.self !== undefined && (
          <p>
            {say("saved", { points: item.self })} {item.selfNote}
          </p>
        )
      )}
      <DecisionOutcome deciding={deciding} />
    </form>
  );
};
