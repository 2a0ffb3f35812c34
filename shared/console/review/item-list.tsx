import { useEffect, useId, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import type { ReviewItem } from "../../../events/api/review.ts";
import { useWords } from "../context.tsx";
import { StateTag } from "../parts/tag.tsx";
import { reviewStateWords, reviewWords } from "../words/review.ts";
import { stateTones } from "./state-tones.ts";

/** The items of a county with their states: a list beside the work, on a narrow page one field to choose from. */
export const ItemList = (props: {
  readonly items: readonly ReviewItem[];
  readonly current: ReviewItem;
  readonly chosen: ReadonlySet<string>;
  /** Found moved when a decision on them was refused. */
  readonly moved: ReadonlySet<string>;
  /** Nothing to tick where nothing may be confirmed. */
  readonly onChoose: ((ids: readonly string[], isChosen: boolean) => void) | undefined;
  readonly place: (id: string) => string;
}) => {
  const { items, current, chosen, place, onChoose } = props;
  const { route } = useLocation();
  const say = useWords(reviewWords);
  const state = useWords(reviewStateWords);
  const id = useId();
  const [isWaitingOnly, setWaitingOnly] = useState(false);
  const waiting = items.filter((item) => item.state === "submitted");
  const confirmed = items.filter((item) => item.state === "confirmed");
  const shown = items.filter((item) => !isWaitingOnly || item.state !== "confirmed");
  return (
    <nav class="item-list" aria-label={say("items")}>
      <p class="small item-count">
        {say("progress", { n: confirmed.length, all: items.length, waiting: waiting.length })}
      </p>
      <progress max={items.length} value={confirmed.length} aria-label={say("confirmedCount")} />
      <p class="field item-list-narrow">
        <label for={id}>{say("goTo")}</label>
        <select
          id={id}
          value={current.id}
          onChange={(event) => route(place(event.currentTarget.value))}
        >
          {items.map((item) => (
            <option key={item.id} value={item.id}>
              {item.id} {item.name}（{state(item.state)}）
            </option>
          ))}
        </select>
      </p>
      <div class="item-list-wide">
        <label class="check">
          <input
            type="checkbox"
            checked={isWaitingOnly}
            onChange={(event) => setWaitingOnly(event.currentTarget.checked)}
          />
          {say("hideConfirmed")}
        </label>
        {onChoose && waiting.length > 0 && (
          <label class="check">
            <input
              type="checkbox"
              checked={waiting.every((item) => chosen.has(item.id))}
              onChange={(event) =>
                onChoose(
                  waiting.map((item) => item.id),
                  event.currentTarget.checked,
                )
              }
            />
            {say("chooseWaiting", { n: waiting.length })}
          </label>
        )}
        <ItemLines {...props} items={shown} />
      </div>
    </nav>
  );
};

const ItemLines = (props: Parameters<typeof ItemList>[0]) => {
  const { items, current, chosen, moved, place, onChoose } = props;
  const say = useWords(reviewWords);
  const state = useWords(reviewStateWords);
  const frame = useRef<HTMLOListElement>(null);
  // The list keeps to the item that is looked at, and moves nothing else
  useEffect(() => {
    const [list, line] = [
      frame.current,
      frame.current?.querySelector<HTMLElement>("[data-current]"),
    ];
    if (list && line) list.scrollTop = line.offsetTop - list.clientHeight / 2;
  }, [current.id]);
  return (
    <ol class="item-lines" ref={frame}>
      {items.map((item) => (
        <li key={item.id} data-current={item.id === current.id ? "" : undefined}>
          {onChoose && item.state === "submitted" ? (
            <input
              type="checkbox"
              aria-label={say("choose", { item: `${item.id} ${item.name}` })}
              checked={chosen.has(item.id)}
              onChange={(event) => onChoose([item.id], event.currentTarget.checked)}
            />
          ) : (
            <span />
          )}
          <a href={place(item.id)} aria-current={item.id === current.id ? "true" : undefined}>
            <span class="code">{item.id}</span> {item.name}
          </a>
          {moved.has(item.id) ? (
            <StateTag tone="bad">{say("movedCount")}</StateTag>
          ) : (
            <StateTag tone={stateTones[item.state]}>{state(item.state)}</StateTag>
          )}
        </li>
      ))}
    </ol>
  );
};
