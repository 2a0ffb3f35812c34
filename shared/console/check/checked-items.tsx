import { useState } from "preact/hooks";
import type { ReviewAnswer } from "../../../events/api/review.ts";
import type { County } from "../api/county.ts";
import { useWords } from "../context.tsx";
import { useChosen } from "../use-chosen.ts";
import { useFocusOn } from "../use-focus-on.ts";
import { useNewest } from "../use-newest.ts";
import { countyCheckWords } from "../words/check.ts";
import { sharedWords } from "../words/shared.ts";
import { CheckBar } from "./check-bar.tsx";
import { CheckFilters, type Shown } from "./check-filters.tsx";
import { groupOf, nextWaiting } from "./check-groups.ts";
import { CheckItem } from "./check-item.tsx";

/** Where the focus goes when nothing waits any more. */
const NOTHING_WAITS = "nothing-waits";

/** The items of the county as the office works through them; others may look. */
export const CheckedItems = (props: { readonly asked: County; readonly refresh: () => void }) => {
  const { county, note } = useNewest(props.asked);
  const { items, can } = county.review;
  const say = useWords(countyCheckWords);
  const shared = useWords(sharedWords);
  const may = can.includes("checked");
  const [shown, setShown] = useState<Shown>(may ? "waiting" : "all");
  const [moved, setMoved] = useState<readonly string[]>([]);
  const { chosen, choose, chooseOnly } = useChosen();
  const focusOn = useFocusOn();
  const rows = items.filter((item) => shown === "all" || groupOf(item) === shown);
  const onTaken = (review: ReviewAnswer, decided: readonly string[]) => {
    note(review);
    chooseOnly([]);
    setMoved([]);
    props.refresh();
    const next = nextWaiting(review.items, decided);
    if (next) setShown((before) => (before === "all" ? before : "waiting"));
    focusOn(next ? `item-${next.id}` : NOTHING_WAITS);
  };
  const onMoved = (ids: readonly string[]) => {
    setMoved(ids);
    choose(ids, false);
    props.refresh();
  };
  return (
    <>
      {!may && <p class="notice">{shared("mayLookOnly")}</p>}
      <CheckFilters
        items={items}
        shown={shown}
        onShow={setShown}
        {...(may && { chosen, onChoose: choose })}
      />
      {rows.length === 0 && (
        <p id={NOTHING_WAITS} class="empty" tabIndex={-1} data-quiet-focus>
          {items.every(({ ready }) => ready) ? say("allDone") : say("nothing")}
        </p>
      )}
      {rows.map((item) => (
        <CheckItem
          key={item.id}
          item={item}
          county={county}
          hasMoved={moved.includes(item.id)}
          isChosen={chosen.has(item.id)}
          {...(may && { onChoose: (isChosen: boolean) => choose([item.id], isChosen) })}
        />
      ))}
      {may && (
        <CheckBar
          items={items.filter(({ id }) => chosen.has(id))}
          county={county}
          hasRows={rows.length > 0}
          onTaken={onTaken}
          onMoved={onMoved}
        />
      )}
    </>
  );
};
