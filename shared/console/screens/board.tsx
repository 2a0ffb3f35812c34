import { useState } from "preact/hooks";
import type { BoardAnswer } from "../../../events/api/status.ts";
import { askBoard } from "../api/review.ts";
import { Given, useAsked } from "../asking.tsx";
import { BoardFilters } from "../board/board-filters.tsx";
import { type BoardWish, orderedCounties } from "../board/ordered-counties.ts";
import { useConsole, useWords } from "../context.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { LastDay } from "../parts/day.tsx";
import { Page } from "../parts/page.tsx";
import { StageTag, StateTag } from "../parts/tag.tsx";
import { boardWords } from "../words/board.ts";
import { sharedWords } from "../words/shared.ts";

/** S15 看板: the counties of a division, a row each. */
export const BoardScreen = () => {
  const { api, cycle } = useConsole();
  const say = useWords(boardWords);
  const board = useAsked(() => askBoard(api, cycle), [api, cycle]);
  const lead =
    board.state === "ready"
      ? say("lead", { name: board.value.name ?? "", n: board.value.counties.length })
      : "";
  return (
    <Page title={say("title")} lead={lead} isWide>
      <Given of={board}>{(value) => <Counties board={value} />}</Given>
    </Page>
  );
};

const Counties = ({ board }: { readonly board: BoardAnswer }) => {
  const say = useWords(boardWords);
  const shared = useWords(sharedWords);
  const [wish, setWish] = useState<BoardWish>({
    city: "",
    name: "",
    isOverdueOnly: false,
    order: "byCode",
  });
  const shown = orderedCounties(board.counties, wish);
  return (
    <>
      <BoardFilters board={board} wish={wish} onWish={setWish} />
      <p role="status" class="small">
        {say("shown", { n: shown.length })}
      </p>
      {shown.length === 0 ? (
        <p class="empty">{say("nothing")}</p>
      ) : (
        <div class="frozen">
          <DataTable
            caption={say("caption")}
            rows={shown}
            keyOf={({ county }) => county}
            columns={[
              {
                name: say("county"),
                isRowName: true,
                cell: ({ county, name }) => <a href={`/console/review/${county}`}>{name}</a>,
              },
              { name: say("stage"), cell: ({ stage }) => <StageTag stage={stage} /> },
              { name: say("system"), isNumber: true, cell: ({ score }) => score },
              { name: say("counts"), isNumber: true, cell: ({ result }) => result.score },
              { name: say("grade"), cell: ({ result }) => result.grade },
              {
                name: say("reported"),
                isNumber: true,
                cell: ({ reported }) => `${reported.indicators}/${reported.of}`,
              },
              { name: say("confirmed"), isNumber: true, cell: ({ items }) => items.confirmed },
              { name: say("vetoes"), cell: ({ vetoes }) => vetoes.join("、") || "—" },
              {
                name: say("due"),
                cell: ({ dueAt, overdue, urgedBy }) => (
                  <>
                    {dueAt === undefined ? "—" : <LastDay dueAt={dueAt} />}{" "}
                    {overdue && <StateTag tone="bad">{shared("overdue")}</StateTag>}{" "}
                    {urgedBy !== undefined && <StateTag tone="warn">{say("urged")}</StateTag>}
                  </>
                ),
              },
            ]}
          />
        </div>
      )}
    </>
  );
};
