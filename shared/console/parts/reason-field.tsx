import { useId } from "preact/hooks";
import { useWords } from "../context.tsx";
import { sharedWords } from "../words/shared.ts";

/** Words of one's own, with how many more there may be: read out politely, since it changes with each letter. */
export const TextField = (props: {
  /** Where something else leads to the field. */
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly most: number;
  readonly error?: string | undefined;
  readonly rows?: number;
  readonly onInput: (value: string) => void;
}) => {
  const { label, hint, value, most, error } = props;
  const say = useWords(sharedWords);
  const ownId = useId();
  const id = props.id ?? ownId;
  const left = most - [...value].length;
  const described = [`${id}-left`, hint && `${id}-hint`, error && `${id}-error`];
  return (
    <div class={error ? "field field-bad field-wide" : "field field-wide"}>
      <label for={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} class="field-error">
          {error}
        </p>
      )}
      <textarea
        id={id}
        rows={props.rows ?? 3}
        value={value}
        aria-describedby={described.filter(Boolean).join(" ")}
        aria-invalid={error !== undefined}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <p id={`${id}-left`} class={left < 0 ? "small field-error" : "small"} aria-live="polite">
        {left < 0 ? say("charactersOver", { n: -left }) : say("charactersLeft", { n: left })}
      </p>
    </div>
  );
};

/** A reason with sentences offered to begin from; what is chosen stands in the field, to be changed. */
export const ReasonField = (props: {
  readonly id?: string;
  readonly label: string;
  readonly offered: readonly string[];
  readonly value: string;
  readonly most: number;
  readonly error?: string | undefined;
  readonly onInput: (value: string) => void;
}) => {
  const { offered, value, onInput, ...field } = props;
  const say = useWords(sharedWords);
  const id = useId();
  const join = (sentence: string) => onInput(value === "" ? sentence : `${value}\n${sentence}`);
  return (
    <div class="field field-wide">
      {offered.length > 0 && (
        <>
          <label for={id}>{say("offeredReasons")}</label>
          <select
            id={id}
            value=""
            onChange={(event) => {
              join(event.currentTarget.value);
              event.currentTarget.value = "";
            }}
          >
            <option value="">{say("chooseReason")}</option>
            {offered.map((sentence) => (
              <option key={sentence} value={sentence}>
                {sentence}
              </option>
            ))}
          </select>
        </>
      )}
      <TextField {...field} value={value} onInput={onInput} />
    </div>
  );
};
