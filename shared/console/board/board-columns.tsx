import type { Framework } from "../../domain/framework/framework.ts";
import { TimeLeft } from "../parts/countdown.tsx";
import type { ShownColumn } from "../parts/data-table.tsx";
import { LastDay } from "../parts/day.tsx";
import { StageTag, StateTag } from "../parts/tag.tsx";
import type { boardWords } from "../words/board.ts";
import type { ShownCounty } from "./ordered-counties.ts";

/** What the board shows of a county. */
export const columnsOfBoard = (
  say: (key: keyof typeof boardWords) => string,
  { vetoes: named }: Framework,
): readonly ShownColumn<ShownCounty>[] => [
  {
    name: say("county"),
    isRowName: true,
    cell: ({ county, name }) => <a href={`/console/review/${county}`}>{name}</a>,
  },
  { name: say("stage"), cell: ({ stage }) => <StageTag stage={stage} /> },
  { name: say("system"), isNumber: true, cell: ({ score }) => score },
  { name: say("counts"), isNumber: true, cell: ({ result }) => <strong>{result.score}</strong> },
  { name: say("grade"), cell: ({ result }) => result.grade },
  {
    name: say("reported"),
    isNumber: true,
    cell: ({ reported }) => `${reported.indicators}/${reported.of}`,
  },
  { name: say("toReview"), isNumber: true, cell: ({ items }) => items.submitted },
  { name: say("returned"), isNumber: true, cell: ({ items }) => items.returned },
  { name: say("moved"), isNumber: true, cell: ({ items }) => items.moved },
  { name: say("confirmed"), isNumber: true, cell: ({ items }) => items.confirmed },
  {
    name: say("vetoes"),
    cell: ({ vetoes }) =>
      vetoes.map((veto) => named.find(({ id }) => id === veto)?.name ?? veto).join("、") || "—",
  },
  {
    name: say("due"),
    cell: ({ dueAt, urgedBy }) => (
      <span class="due">
        {dueAt === undefined ? "—" : <LastDay dueAt={dueAt} />}
        {dueAt !== undefined && <TimeLeft dueAt={dueAt} />}
        {urgedBy !== undefined && <StateTag tone="warn">{say("urged")}</StateTag>}
      </span>
    ),
  },
];
