/** A box to tick, with its words beside it. */
export const CheckField = (props: {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onCheck: (isChecked: boolean) => void;
}) => (
  <label class="check">
    <input
      type="checkbox"
      checked={props.isChecked}
      onChange={(event) => props.onCheck(event.currentTarget.checked)}
    />
    {props.label}
  </label>
);
