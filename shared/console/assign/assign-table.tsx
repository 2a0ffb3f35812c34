import { useState } from "preact/hooks";
import type { County } from "../api/county.ts";
import { useWords } from "../context.tsx";
import { DataTable, type ShownColumn } from "../parts/data-table.tsx";
import { LastDay } from "../parts/day.tsx";
import { assignWords } from "../words/assign.ts";
import { AssignBar } from "./assign-bar.tsx";
import { type Assignment, assignmentsOf } from "./assignments.ts";

/** The matrix of items and departments, with a tick for each item that is to be given out. */
export const AssignTable = (props: {
  readonly county: County;
  readonly may: boolean;
  readonly refresh: () => void;
}) => {
  const { county, may, refresh } = props;
  const say = useWords(assignWords);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { departments } = county.framework;
  const nameOf = (id: string) => departments.find((each) => each.id === id)?.name ?? id;
  const rows = assignmentsOf(county);
  const toggle = (id: string) =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const tick: ShownColumn<Assignment> = {
    name: say("chosen", { n: chosen.size }),
    cell: ({ id, name }) => (
      <input
        type="checkbox"
        aria-label={say("choose", { item: `${id} ${name}` })}
        checked={chosen.has(id)}
        onChange={() => toggle(id)}
      />
    ),
  };
  return (
    <>
      {may && (
        <div class="filters no-print">
          <button type="button" onClick={() => setChosen(new Set(rows.map(({ id }) => id)))}>
            {say("chooseAll")}
          </button>
          <label class="size">
            {say("ofDepartment")}
            <select
              value=""
              onChange={(event) => {
                const department = event.currentTarget.value;
                const led = rows.filter(({ lead }) => lead === department);
                setChosen(new Set(led.map(({ id }) => id)));
                event.currentTarget.value = "";
              }}
            >
              <option value="" />
              {departments.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      <DataTable
        caption={say("caption")}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          ...(may ? [tick] : []),
          { name: say("item"), isRowName: true, cell: ({ id, name }) => `${id} ${name}` },
          {
            name: say("ledBy"),
            cell: ({ lead, isProposed }) => (
              <>
                {lead === undefined ? "—" : nameOf(lead)}
                {isProposed && <span class="small">{say("proposed")}</span>}
              </>
            ),
          },
          { name: say("assist"), cell: ({ assist }) => assist.map(nameOf).join("、") },
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
          onTaken={() => {
            setChosen(new Set());
            refresh();
          }}
        />
      )}
    </>
  );
};
