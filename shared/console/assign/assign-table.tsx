import { departmentNamed } from "../../domain/framework/framework-items.ts";
import type { County } from "../api/county.ts";
import { useWords } from "../context.tsx";
import { DataTable, type ShownColumn } from "../parts/data-table.tsx";
import { LastDay } from "../parts/day.tsx";
import { useChosen } from "../use-chosen.ts";
import { useFocusOn } from "../use-focus-on.ts";
import { useNewest } from "../use-newest.ts";
import { assignWords } from "../words/assign.ts";
import { AssignBar } from "./assign-bar.tsx";
import { AssignFilters } from "./assign-filters.tsx";
import { type Assignment, assignmentsOf } from "./assignments.ts";

const STATUS = "assign-status";

/** The matrix of items and departments, with a tick for each item that is to be given out. */
export const AssignTable = (props: {
  readonly asked: County;
  readonly may: boolean;
  readonly refresh: () => void;
}) => {
  const { may, refresh } = props;
  const { county, note } = useNewest(props.asked);
  const say = useWords(assignWords);
  const { chosen, choose, chooseOnly } = useChosen();
  const focusOn = useFocusOn();
  const { departments } = county.framework;
  const nameOf = (id: string) => departmentNamed(departments, id);
  const rows = assignmentsOf(county);
  const tick: ShownColumn<Assignment> = {
    name: say("tick"),
    isTick: true,
    cell: ({ id, name }) => (
      <input
        type="checkbox"
        aria-label={say("choose", { item: `${id} ${name}` })}
        checked={chosen.has(id)}
        onChange={(event) => choose([id], event.currentTarget.checked)}
      />
    ),
  };
  return (
    <>
      {may && (
        <AssignFilters
          rows={rows}
          departments={departments}
          chosen={chosen}
          onChooseOnly={chooseOnly}
        />
      )}
      <DataTable
        caption={say("caption")}
        isCards
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          ...(may ? [tick] : []),
          { name: say("item"), isRowName: true, cell: ({ id, name }) => `${id} ${name}` },
          {
            name: say("ledBy"),
            cell: ({ lead, isAsProposed }) => (
              <>
                {lead === undefined ? "—" : nameOf(lead)}
                {!isAsProposed && <span class="small"> {say("differs")}</span>}
              </>
            ),
          },
          { name: say("assist"), cell: ({ assist }) => assist.map(nameOf).join("、") || "—" },
          {
            name: say("due"),
            cell: ({ dueAt }) => (dueAt === undefined ? "—" : <LastDay dueAt={dueAt} />),
          },
        ]}
      />
      {may && (
        <AssignBar
          chosen={rows.filter(({ id }) => chosen.has(id))}
          departments={departments}
          statusId={STATUS}
          onTaken={(review) => {
            note(review);
            chooseOnly([]);
            refresh();
            focusOn(STATUS);
          }}
        />
      )}
    </>
  );
};
