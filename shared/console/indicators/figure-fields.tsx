import { useWords } from "../context.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { indicatorWords } from "../words/indicators.ts";
import type { FigureRow } from "./figure-rows.ts";
import { type FigureFinding, fieldOf } from "./sent-figures.ts";
import type { TypedFigure, TypedFigures } from "./typed-figures.ts";
import { ValueField } from "./value-field.tsx";

/** The table of figures; what may be changed now is a field. */
export const FigureFields = (props: {
  readonly rows: readonly FigureRow[];
  readonly typed: TypedFigures;
  readonly placed: readonly FigureFinding[];
  readonly cycle: string;
  readonly mayType: (row: FigureRow) => boolean;
  readonly onType: (id: string, figure: TypedFigure) => void;
}) => {
  const { rows, typed, placed, mayType, onType } = props;
  const say = useWords(indicatorWords);
  const year = Number(props.cycle);
  const entryOf = (id: string) => typed[id] ?? { value: "", previous: "" };
  const findingsOf = (field: string) => placed.filter((each) => each.field === field);
  const isOpen = rows.some(mayType);
  const fieldFor = (part: keyof TypedFigure, of: number) => ({
    name: say(part, { year: of }),
    cell: (row: FigureRow) => {
      const { id, name, kind, previousYear } = row.indicator;
      if (!mayType(row) || (part === "previous" && !previousYear)) return "—";
      return (
        <ValueField
          id={fieldOf(id, part)}
          isYesNo={kind === "yesNo"}
          name={say("valueOf", { name, year: of })}
          value={entryOf(id)[part]}
          findings={findingsOf(fieldOf(id, part)).map(({ finding }) => finding)}
          onInput={(value) => onType(id, { ...entryOf(id), [part]: value })}
        />
      );
    },
  });
  return (
    <DataTable
      caption={say("caption")}
      isCaptionUnseen
      isCards
      rows={rows}
      keyOf={({ indicator }) => indicator.id}
      columns={[
        {
          name: say("indicator"),
          isRowName: true,
          cell: ({ indicator }) => <span id={indicator.id}>{indicator.name}</span>,
        },
        { name: say("unit"), cell: ({ indicator }) => indicator.unit },
        { name: say("accepted"), isNumber: true, cell: (row) => <Counting row={row} /> },
        { name: say("filedBy"), cell: ({ filedBy }) => filedBy ?? "—" },
        ...(isOpen ? [fieldFor("value", year), fieldFor("previous", year - 1)] : []),
      ]}
    />
  );
};

const Counting = ({ row }: { readonly row: FigureRow }) => {
  const say = useWords(indicatorWords);
  const { reading, previous, indicator } = row;
  if (reading === undefined) return <span class="small">{say("unfilled")}</span>;
  return (
    <>
      {indicator.kind === "yesNo" ? say(reading === "true" ? "yes" : "no") : reading}
      {previous !== undefined && (
        <span class="small figure-before">{say("yearBefore", { value: previous })}</span>
      )}
    </>
  );
};
