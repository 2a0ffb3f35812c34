import type { ReviewItem } from "../../../events/api/review.ts";
import { useWords } from "../context.tsx";
import { countyCheckWords } from "../words/check.ts";
import { sharedWords } from "../words/shared.ts";
import { type CheckGroup, checkGroups, groupOf } from "./check-groups.ts";

export type Shown = CheckGroup | "all";
const choices = [...checkGroups, "all"] as const satisfies readonly Shown[];

/** Which items are shown, with how many there are of each sort; and all that are shown ticked at once. */
export const CheckFilters = (props: {
  readonly items: readonly ReviewItem[];
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
  readonly chosen?: ReadonlySet<string>;
  readonly onChoose?: (ids: readonly string[], isChosen: boolean) => void;
}) => {
  const { items, shown, chosen, onChoose } = props;
  const say = useWords(countyCheckWords);
  const shared = useWords(sharedWords);
  const of = (which: Shown) => items.filter((item) => which === "all" || groupOf(item) === which);
  const ids = of(shown).map(({ id }) => id);
  return (
    <fieldset class="filters no-print">
      <legend class="unseen">{shared("filter")}</legend>
      <label class="size">
        {shared("filter")}
        <select
          value={shown}
          onChange={(event) => {
            const { value } = event.currentTarget;
            props.onShow(choices.find((each) => each === value) ?? "all");
          }}
        >
          {choices.map((each) => (
            <option key={each} value={each}>
              {say(each, { n: of(each).length })}
            </option>
          ))}
        </select>
      </label>
      {chosen && onChoose && ids.length > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={ids.every((id) => chosen.has(id))}
            onChange={(event) => onChoose(ids, event.currentTarget.checked)}
          />
          {say("chooseAll", { n: ids.length })}
        </label>
      )}
    </fieldset>
  );
};
