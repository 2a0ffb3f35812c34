import { useWords } from "../context.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { indicatorWords } from "../words/indicators.ts";
import type { FigureRow, Typed } from "./figure-rows.ts";

/** The table of figures; what may be changed now is a field. */
export const FigureFields = (props: {
  readonly rows: readonly FigureRow[];
  readonly typed: Typed;
  readonly may: boolean;
  readonly onType: (id: string, entry: Typed[string]) => void;
}) => {
  const { rows, typed, may, onType } = props;
  const say = useWords(indicatorWords);
  const entryOf = (id: string) => typed[id] ?? { value: "", previous: "" };
  return (
    <DataTable
      caption={say("caption")}
      rows={rows}
      keyOf={({ indicator }) => indicator.id}
      columns={[
        {
          name: say("indicator"),
          isRowName: true,
          cell: ({ indicator }) => <span id={indicator.id}>{indicator.name}</span>,
        },
        { name: say("unit"), cell: ({ indicator }) => indicator.unit },
        {
          name: say("accepted"),
          isNumber: true,
          cell: (row) => <Accepted row={row} />,
        },
        { name: say("filedBy"), cell: ({ filedBy }) => filedBy ?? "—" },
        {
          name: say("value"),
          cell: ({ indicator, isChangeable }) =>
            may && isChangeable ? (
              <ValueField
                isYesNo={indicator.kind === "yesNo"}
                name={say("valueOf", { name: indicator.name })}
                value={entryOf(indicator.id).value}
                onInput={(value) => onType(indicator.id, { ...entryOf(indicator.id), value })}
              />
            ) : (
              "—"
            ),
        },
        {
          name: say("previous"),
          cell: ({ indicator, isChangeable }) =>
            may && isChangeable && indicator.previousYear ? (
              <ValueField
                isYesNo={false}
                name={say("previousOf", { name: indicator.name })}
                value={entryOf(indicator.id).previous}
                onInput={(previous) => onType(indicator.id, { ...entryOf(indicator.id), previous })}
              />
            ) : (
              "—"
            ),
        },
      ]}
    />
  );
};

const Accepted = ({ row }: { readonly row: FigureRow }) => {
  const say = useWords(indicatorWords);
  const { reading, previous, indicator } = row;
  if (reading === undefined) return <span class="small">{say("unfilled")}</span>;
  const shown = indicator.kind === "yesNo" ? say(reading === "true" ? "yes" : "no") : reading;
  return (
    <>
      {shown}
      {previous !== undefined && <span class="small"> / {previous}</span>}
    </>
  );
};

const ValueField = (props: {
  readonly isYesNo: boolean;
  readonly name: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
}) => {
  const { isYesNo, name, value, onInput } = props;
  const say = useWords(indicatorWords);
  return isYesNo ? (
    <select
      aria-label={name}
      value={value}
      onChange={(event) => onInput(event.currentTarget.value)}
    >
      <option value="" />
      <option value="true">{say("yes")}</option>
      <option value="false">{say("no")}</option>
    </select>
  ) : (
    <input
      class="short"
      inputMode="decimal"
      autocomplete="off"
      aria-label={name}
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
};
