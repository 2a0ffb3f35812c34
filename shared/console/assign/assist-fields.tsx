import type { Department } from "../api/framework.ts";
import { useWords } from "../context.tsx";
import { assignWords } from "../words/assign.ts";

/** A tick for each department that may assist. */
export const AssistFields = (props: {
  readonly departments: readonly Department[];
  readonly assist: readonly string[];
  readonly onChange: (assist: readonly string[]) => void;
}) => {
  const { departments, assist, onChange } = props;
  const say = useWords(assignWords);
  return (
    <fieldset class="field">
      <legend>{say("assistDepartments")}</legend>
      <div class="ticks">
        {departments.map(({ id, name }) => (
          <label key={id} class="check">
            <input
              type="checkbox"
              checked={assist.includes(id)}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked
                    ? [...assist, id]
                    : assist.filter((other) => other !== id),
                )
              }
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
};
