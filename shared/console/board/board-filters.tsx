import { useId } from "preact/hooks";
import type { BoardAnswer } from "../../../events/api/status.ts";
import { useConsole, useWords } from "../context.tsx";
import { DownloadButton } from "../parts/download-button.tsx";
import { boardWords } from "../words/board.ts";
import { sharedWords } from "../words/shared.ts";
import { type BoardWish, orders } from "./ordered-counties.ts";

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
  const id = useId();
  const cities = citiesOf(board);
  return (
    <div class="filters no-print">
      {cities.length > 1 && (
        <p class="field">
          <label for={`${id}-city`}>{say("city")}</label>
          <select
            id={`${id}-city`}
            value={wish.city}
            onChange={(event) => onWish({ ...wish, city: event.currentTarget.value })}
          >
            <option value="">{say("allCities")}</option>
            {cities.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </p>
      )}
      <p class="field">
        <label for={`${id}-name`}>{say("find")}</label>
        <input
          id={`${id}-name`}
          type="search"
          value={wish.name}
          onInput={(event) => onWish({ ...wish, name: event.currentTarget.value })}
        />
      </p>
      <p class="field">
        <label for={`${id}-order`}>{say("sort")}</label>
        <select
          id={`${id}-order`}
          value={wish.order}
          onChange={(event) =>
            onWish({
              ...wish,
              order: orders.find((order) => order === event.currentTarget.value) ?? "byCode",
            })
          }
        >
          {orders.map((order) => (
            <option key={order} value={order}>
              {say(order)}
            </option>
          ))}
        </select>
      </p>
      <label class="check">
        <input
          type="checkbox"
          checked={wish.isOverdueOnly}
          onChange={(event) => onWish({ ...wish, isOverdueOnly: event.currentTarget.checked })}
        />
        {say("onlyOverdue")}
      </label>
      <DownloadButton path={`/v1/cycles/${cycle}/board.xlsx`} name={say("downloadXlsx")} />
      <button type="button" onClick={() => print()}>
        {shared("print")}
      </button>
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
  return [...names].map(([code, name]) => ({ code, name }));
};
