import { useState } from "preact/hooks";
import type { BoardAnswer } from "../../../events/api/status.ts";
import { askBoard } from "../api/review.ts";
import { Given, useAsked } from "../asking.tsx";
import { useConsole, useWords } from "../context.tsx";
import { TimeLeft } from "../parts/countdown.tsx";
import { DataTable, type ShownColumn } from "../parts/data-table.tsx";
import { LastDay } from "../parts/day.tsx";
import { DownloadButton } from "../parts/download-button.tsx";
import { Page } from "../parts/page.tsx";
import { SearchField, SelectField } from "../parts/select-field.tsx";
import { StageTag } from "../parts/tag.tsx";
import { type Listed, listed, listedCounties } from "../review/listed-counties.ts";
import { reviewWords } from "../words/review.ts";

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
  const [show, setShow] = useState<Listed>("showAll");
  const [name, setName] = useState("");
  const shown = listedCounties(counties, { show, name });
  return (
    <>
      <div class="filters no-print">
        <SelectField
          label={say("show")}
          value={show}
          options={listed.map((value) => ({ value, name: say(value) }))}
          onChange={setShow}
        />
        <SearchField label={say("find")} value={name} onInput={setName} />
        <div class="buttons filters-end">
          <DownloadButton path={`/v1/cycles/${cycle}/board.xlsx`} name={say("downloadXlsx")} />
        </div>
      </div>
      <p role="status" class="small">
        {say("shownCount", { n: shown.length })}
      </p>
      {shown.length === 0 ? (
        <p class="empty">{say("noCounty")}</p>
      ) : (
        <DataTable
          caption={say("listCaption")}
          isCaptionUnseen
          isCards
          rows={shown}
          keyOf={({ county }) => county}
          columns={columnsOf(say)}
        />
      )}
    </>
  );
};

const columnsOf = (
  say: (key: keyof typeof reviewWords) => string,
): readonly ShownColumn<CountyLine>[] => [
  {
    name: say("county"),
    isRowName: true,
    cell: ({ county, name }) => <a href={`/console/review/${county}`}>{name}</a>,
  },
  { name: say("stage"), cell: ({ stage }) => <StageTag stage={stage} /> },
  { name: say("toReview"), isNumber: true, cell: ({ items }) => <Count of={items.submitted} /> },
  { name: say("movedCount"), isNumber: true, cell: ({ items }) => <Count of={items.moved} /> },
  {
    name: say("returnedCount"),
    isNumber: true,
    cell: ({ items }) => <Count of={items.returned} />,
  },
  {
    name: say("confirmedCount"),
    isNumber: true,
    cell: ({ items }) => <Count of={items.confirmed} />,
  },
  { name: say("score"), isNumber: true, cell: ({ result }) => result.score },
  { name: say("due"), cell: ({ dueAt }) => (dueAt === undefined ? "—" : <Due dueAt={dueAt} />) },
];

/** None is quiet, so that some stand out. */
const Count = (props: { readonly of: number }) =>
  props.of === 0 ? <span class="zero">0</span> : <strong>{props.of}</strong>;

const Due = ({ dueAt }: { readonly dueAt: string }) => (
  <span class="due">
    <LastDay dueAt={dueAt} /> <TimeLeft dueAt={dueAt} />
  </span>
);
