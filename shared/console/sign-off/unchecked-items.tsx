import type { ReviewItem } from "../../../events/api/review.ts";
import { useWords } from "../context.tsx";
import { ItemStateTag } from "../parts/tag.tsx";
import { signOffWords } from "../words/sign-off.ts";

/** Every item that is not checked, each to be known by who signs: there is no tick for all of them. */
export const UncheckedItems = (props: {
  readonly items: readonly ReviewItem[];
  readonly known: readonly string[];
  readonly onKnow: (known: readonly string[]) => void;
}) => {
  const { items, known, onKnow } = props;
  const say = useWords(signOffWords);
  if (items.length === 0) return <p class="notice notice-good">{say("allChecked")}</p>;
  return (
    <section class="panel" aria-labelledby="unchecked">
      <h2 id="unchecked" tabIndex={-1} data-quiet-focus>
        {say("unchecked", { n: items.length })}
      </h2>
      <p>{say("uncheckedHint")}</p>
      <ul class="unchecked" aria-labelledby="unchecked">
        {items.map(({ id, name, state }) => (
          <li key={id}>
            <label class="check">
              <input
                type="checkbox"
                checked={known.includes(id)}
                onChange={(event) =>
                  onKnow(
                    event.currentTarget.checked
                      ? [...known, id]
                      : known.filter((other) => other !== id),
                  )
                }
              />
              {say("acknowledge", { item: `${id} ${name}` })}
            </label>
            <ItemStateTag state={state} />
          </li>
        ))}
      </ul>
    </section>
  );
};
