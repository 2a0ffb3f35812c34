import { useState } from "preact/hooks";
import type { BoardAnswer } from "../../../events/api/status.ts";
import type { Framework } from "../../domain/framework/framework.ts";
import { askFramework } from "../api/framework.ts";
import { askBoard } from "../api/review.ts";
import { both, Given, useAsked } from "../asking.tsx";
import { columnsOfBoard } from "../board/board-columns.tsx";
import { BoardFilters } from "../board/board-filters.tsx";
import { BoardSummary } from "../board/board-summary.tsx";
import { type BoardWish, orderedCounties } from "../board/ordered-counties.ts";
import { useConsole, useWords } from "../context.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Page } from "../parts/page.tsx";
import { PrintedAt, usePaper } from "../parts/printed-at.tsx";
import { boardWords } from "../words/board.ts";

/** S15 看板: the counties of a division, a row each. */
export const BoardScreen = () => {
  const { api, cycle } = useConsole();
  const say = useWords(boardWords);
  const board = useAsked(() => askBoard(api, cycle), [api, cycle]);
  const framework = useAsked(() => askFramework(api, cycle), [api, cycle]);
  usePaper("wide");
  const lead =
    board.state === "ready"
      ? say("lead", { name: board.value.name ?? "", n: board.value.counties.length })
      : undefined;
  return (
    <Page title={say("title")} lead={lead} isFull>
      <Given of={both(board, framework)}>
        {([value, edition]) => <Counties board={value} framework={edition} />}
      </Given>
    </Page>
  );
};

const Counties = (props: { readonly board: BoardAnswer; readonly framework: Framework }) => {
  const { board, framework } = props;
  const say = useWords(boardWords);
  const [wish, setWish] = useState<BoardWish>({
    city: "",
    name: "",
    stage: "",
    isOverdueOnly: false,
    order: "byCode",
  });
  const shown = orderedCounties(board.counties, wish);
  return (
    <>
      <BoardSummary counties={board.counties} />
      <BoardFilters board={board} wish={wish} onWish={setWish} />
      <PrintedAt label={say("printedAt")} />
      <p role="status" class="small">
        {say("shown", { n: shown.length })}
      </p>
      {shown.length === 0 ? (
        <p class="empty">{say("nothing")}</p>
      ) : (
        <div class="frozen">
          <DataTable
            caption={say("caption")}
            isCaptionUnseen
            rows={shown}
            keyOf={({ county }) => county}
            columns={columnsOfBoard(say, framework)}
          />
        </div>
      )}
    </>
  );
};
