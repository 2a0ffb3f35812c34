import type { BoardAnswer } from "../../../events/api/status.ts";
import { useConsole, useWords } from "../context.tsx";
import { DownloadButton } from "../parts/download-button.tsx";
import { SearchField, SelectField } from "../parts/select-field.tsx";
import { boardWords } from "../words/board.ts";
import { sharedWords } from "../words/shared.ts";
import { stageWords } from "../words/stages.ts";
import { type BoardWish, orders, stagesInOrder } from "./ordered-counties.ts";

/** Which counties are shown and in which order; the table itself is saved or printed. */
export const BoardFilters = (props: {
  readonly board: BoardAnswer;
  readonly wish: BoardWish;
  readonly onWish: (wish: BoardWish) => void;
}) => {
  const { board, wish, onWish } = props;
  const { cycle } = useConsole();
  const say = useWords(boardWords);
  const shared = useWords(sharedWords);
  const stage = useWords(stageWords);
  const cities = citiesOf(board);
  return (
    <div class="filters no-print">
      {cities.length > 1 && (
        <SelectField
          label={say("city")}
          value={wish.city}
          options={[{ value: "", name: say("allCities") }, ...cities]}
          onChange={(city) => onWish({ ...wish, city })}
        />
      )}
      <SelectField
        label={say("stage")}
        value={wish.stage}
        options={[
          { value: "", name: say("allStages") },
          ...stagesInOrder.map((value) => ({ value, name: stage(value) })),
        ]}
        onChange={(chosen) => onWish({ ...wish, stage: chosen })}
      />
      <SearchField
        label={say("find")}
        value={wish.name}
        onInput={(name) => onWish({ ...wish, name })}
      />
      <SelectField
        label={say("sort")}
        value={wish.order}
        options={orders.map((value) => ({ value, name: say(value) }))}
        onChange={(order) => onWish({ ...wish, order })}
      />
      <label class="check filters-end">
        <input
          type="checkbox"
          checked={wish.isOverdueOnly}
          onChange={(event) => onWish({ ...wish, isOverdueOnly: event.currentTarget.checked })}
        />
        {say("onlyOverdue")}
      </label>
      <div class="buttons filters-end">
        <DownloadButton path={`/v1/cycles/${cycle}/board.xlsx`} name={say("downloadXlsx")} />
        <button type="button" onClick={() => print()}>
          {shared("print")}
        </button>
      </div>
    </div>
  );
};

/** 晋城市陵川县 is of 1405 晋城市: the API's names begin with that of the city. */
const citiesOf = ({ counties }: BoardAnswer) => {
  const names = new Map<string, string>();
  for (const { county, name } of counties) {
    const [city = ""] = /^.+?市/.exec(name) ?? [];
    if (!names.has(county.slice(0, 4))) names.set(county.slice(0, 4), city);
  }
  return [...names].map(([value, name]) => ({ value, name }));
};
