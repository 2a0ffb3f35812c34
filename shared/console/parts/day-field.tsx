/** A day, with what is wrong with it. */
export const DayField = (props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onInput: (day: string) => void;
}) => {
  const { id, label, value, error, onInput } = props;
  return (
    <p class={error === undefined ? "field" : "field field-bad"}>
      <label for={id}>{label}</label>
      {error !== undefined && (
        <span id={`${id}-error`} class="field-error">
          {error}
        </span>
      )}
      <input
        id={id}
        type="date"
        value={value}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        aria-invalid={error !== undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </p>
  );
};
