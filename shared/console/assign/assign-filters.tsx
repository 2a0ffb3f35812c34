import type { Department } from "../api/framework.ts";
import { useWords } from "../context.tsx";
import { assignWords } from "../words/assign.ts";
import type { Assignment } from "./assignments.ts";

/** Many items ticked at once: all, or those that a department leads. */
export const AssignFilters = (props: {
  readonly rows: readonly Assignment[];
  readonly departments: readonly Department[];
  readonly chosen: ReadonlySet<string>;
  readonly onChooseOnly: (ids: readonly string[]) => void;
}) => {
  const { rows, departments, chosen, onChooseOnly } = props;
  const say = useWords(assignWords);
  const leading = departments.filter(({ id }) => rows.some(({ lead }) => lead === id));
  return (
    <div class="filters no-print">
      <label class="check">
        <input
          type="checkbox"
          checked={rows.every(({ id }) => chosen.has(id))}
          onChange={(event) =>
            onChooseOnly(event.currentTarget.checked ? rows.map(({ id }) => id) : [])
          }
        />
        {say("chooseAll")}
      </label>
      <label class="size">
        {say("ofDepartment")}
        <select
          value=""
          onChange={(event) => {
            const department = event.currentTarget.value;
            onChooseOnly(rows.filter(({ lead }) => lead === department).map(({ id }) => id));
            event.currentTarget.value = "";
          }}
        >
          <option value="">{say("chooseDepartment")}</option>
          {leading.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
};
