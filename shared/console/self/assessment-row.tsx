import type { ReviewItem } from "../../../events/api/review.ts";
import { useWords } from "../context.tsx";
import { TextField } from "../parts/reason-field.tsx";
import { ItemStateTag } from "../parts/tag.tsx";
import { criteriaWords } from "../words/criteria.ts";
import { selfWords } from "../words/self.ts";
import type { Assessment } from "./assessments.ts";

/** As long as the API takes it. */
const MOST = 500;

export interface FieldFaults {
  readonly points?: string;
  readonly note?: string;
}

/** One item: the system's points and one's own side by side, and why. Without `onType` one may look only. */
export const AssessmentRow = (props: {
  readonly item: ReviewItem;
  readonly assessment: Assessment;
  readonly isChanged: boolean;
  readonly faults: FieldFaults;
  readonly onType?: (field: keyof Assessment, text: string) => void;
}) => {
  const { item, assessment, faults, onType } = props;
  const say = useWords(selfWords);
  const criteria = useWords(criteriaWords);
  const name = `${item.id} ${item.name}`;
  return (
    <section class="panel self-row" aria-labelledby={`self-${item.id}`}>
      <div class="self-head">
        <h3 id={`self-${item.id}`} tabIndex={-1} data-quiet-focus>
          {name}
        </h3>
        <p class="check-facts">
          <span>
            {say("system")} <strong class="code">{item.system}</strong> / {item.points}
          </span>
          {!onType && <ItemStateTag state={item.state} />}
          {props.isChanged && <span class="self-unsaved">{say("unsaved")}</span>}
        </p>
        {item.lastReason && (
          <p class="said">
            {criteria("lastReason", {
              n: item.lastReason.decision,
              reason: item.lastReason.reason,
            })}
          </p>
        )}
      </div>
      {onType ? (
        <>
          <PointsField item={item} text={assessment.points} fault={faults.points} onType={onType} />
          <TextField
            id={fieldId(item.id, "note")}
            label={say("note")}
            value={assessment.note}
            most={MOST}
            rows={2}
            error={faults.note}
            onInput={(text) => onType("note", text)}
          />
        </>
      ) : (
        <p class="self-saved">
          {item.self === undefined ? say("notAssessed") : say("saved", { points: item.self })}
          {item.selfNote && <span>{item.selfNote}</span>}
        </p>
      )}
    </section>
  );
};

/** Where a summary leads to. */
export const fieldId = (item: string, field: keyof Assessment): string => `self-${item}-${field}`;

const PointsField = (props: {
  readonly item: ReviewItem;
  readonly text: string;
  readonly fault: string | undefined;
  readonly onType: (field: "points", text: string) => void;
}) => {
  const { fault, onType } = props;
  const say = useWords(selfWords);
  const id = fieldId(props.item.id, "points");
  return (
    <p class={fault === undefined ? "field" : "field field-bad"}>
      <label for={id}>{say("points")}</label>
      {fault !== undefined && (
        <span id={`${id}-fault`} class="field-error">
          {fault}
        </span>
      )}
      <input
        id={id}
        class="short number"
        inputMode="decimal"
        autocomplete="off"
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        aria-invalid={fault !== undefined}
        value={props.text}
        onInput={(event) => onType("points", event.currentTarget.value)}
      />
    </p>
  );
};
