import { useState } from "preact/hooks";
import type { BoardAnswer } from "../../../events/api/status.ts";
import { askBoard } from "../api/review.ts";
import { Given, useAsked } from "../asking.tsx";
import { useConsole, useWords } from "../context.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { LastDay } from "../parts/day.tsx";
import { DownloadButton } from "../parts/download-button.tsx";
import { Page } from "../parts/page.tsx";
import { StageTag, StateTag } from "../parts/tag.tsx";
import { reviewWords } from "../words/review.ts";
import { sharedWords } from "../words/shared.ts";

type CountyLine = BoardAnswer["counties"][number];

/** S12 复核清单: the counties of a city, and what of each waits for it. */
export const ReviewListScreen = () => {
  const { api, cycle } = useConsole();
  const say = useWords(reviewWords);
  const board = useAsked(() => askBoard(api, cycle), [api, cycle]);
  return (
    <Page title={say("listTitle")} lead={say("listLead")} isWide>
      <Given of={board}>{({ counties }) => <Counties counties={counties} />}</Given>
    </Page>
  );
};

const Counties = ({ counties }: { readonly counties: readonly CountyLine[] }) => {
  const { cycle } = useConsole();
  const say = useWords(reviewWords);
  const shared = useWords(sharedWords);
  const [isWaiting, setWaiting] = useState(false);
  const shown = counties.filter(({ items }) => !isWaiting || items.submitted + items.moved > 0);
  return (
    <>
      <div class="filters no-print">
        <label class="check">
          <input
            type="checkbox"
            checked={isWaiting}
            onChange={(event) => setWaiting(event.currentTarget.checked)}
          />
          {say("onlyWaiting")}
        </label>
        <DownloadButton path={`/v1/cycles/${cycle}/board.xlsx`} name={say("downloadXlsx")} />
      </div>
      {shown.length === 0 ? (
        <p class="empty">{say("noCounty")}</p>
      ) : (
        <DataTable
          caption={say("listCaption")}
          rows={shown}
          keyOf={({ county }) => county}
          columns={[
            {
              name: say("county"),
              isRowName: true,
              cell: ({ county, name }) => <a href={`/console/review/${county}`}>{name}</a>,
            },
            { name: say("stage"), cell: ({ stage }) => <StageTag stage={stage} /> },
            { name: say("toReview"), isNumber: true, cell: ({ items }) => items.submitted },
            { name: say("confirmedCount"), isNumber: true, cell: ({ items }) => items.confirmed },
            { name: say("movedCount"), isNumber: true, cell: ({ items }) => items.moved },
            { name: say("returnedCount"), isNumber: true, cell: ({ items }) => items.returned },
            { name: say("score"), isNumber: true, cell: ({ result }) => result.score },
            {
              name: say("due"),
              cell: ({ dueAt, overdue }) => (
                <>
                  {dueAt === undefined ? "—" : <LastDay dueAt={dueAt} />}{" "}
                  {overdue && <StateTag tone="bad">{shared("overdue")}</StateTag>}
                </>
              ),
            },
          ]}
        />
      )}
    </>
  );
};
