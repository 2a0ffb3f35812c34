import { useId } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import type { ReviewItem } from "../../../events/api/review.ts";
import { useWords } from "../context.tsx";
import { ItemStateTag } from "../parts/tag.tsx";
import { itemStateWords } from "../words/item-states.ts";
import { reviewWords } from "../words/review.ts";

/** The items of a county with their states: a list beside the work, on a narrow page one field to choose from. */
export const ItemList = (props: {
  readonly items: readonly ReviewItem[];
  readonly current: ReviewItem;
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
  readonly place: (id: string) => string;
}) => {
  const { items, current, chosen, place } = props;
  const { route } = useLocation();
  const say = useWords(reviewWords);
  const state = useWords(itemStateWords);
  const id = useId();
  return (
    <nav class="item-list" aria-label={say("items")}>
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
      <ol class="item-list-wide">
        {items.map((item) => (
          <li key={item.id}>
            {item.state === "submitted" && (
              <input
                type="checkbox"
                aria-label={say("choose", { item: `${item.id} ${item.name}` })}
                checked={chosen.has(item.id)}
                onChange={() => props.onToggle(item.id)}
              />
            )}
            <a href={place(item.id)} aria-current={item.id === current.id ? "true" : undefined}>
              {item.id} {item.name}
            </a>
            <ItemStateTag state={item.state} />
          </li>
        ))}
      </ol>
    </nav>
  );
};
