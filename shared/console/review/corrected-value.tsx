import { useId } from "preact/hooks";
import { useWords } from "../context.tsx";
import { reviewWords } from "../words/review.ts";
import type { ScoredCriterion } from "./scored-item.ts";

/** How a criterion is corrected, as the API names it. */
export type Means = "reading" | "reject" | "points";

/** The right reading, or the document that does not count, or as a last resort the points. */
export const CorrectedValue = (props: {
  readonly criterion: ScoredCriterion;
  readonly means: Means;
  readonly value: string;
  readonly unit: string;
  readonly documents: readonly { readonly id: string; readonly name: string }[];
  readonly onMeans: (means: Means) => void;
  readonly onValue: (value: string) => void;
}) => {
  const { criterion, means, value, unit, onValue } = props;
  const say = useWords(reviewWords);
  const id = useId();
  const first = criterion.kind === "documents" ? "reject" : "reading";
  const names = { reading: say("byReading"), reject: say("byReject"), points: say("byPoints") };
  const label = {
    reading: say("reading", { unit }),
    reject: say("rejected"),
    points: say("points"),
  };
  return (
    <>
      <fieldset class="means">
        <legend class="unseen">{say("how")}</legend>
        {([first, "points"] as const).map((each) => (
          <label key={each} class="check">
            <input
              type="radio"
              name={`${id}-means`}
              checked={means === each}
              onChange={() => props.onMeans(each)}
            />
            {names[each]}
          </label>
        ))}
      </fieldset>
      <p class="field">
        <label for={id}>{label[means]}</label>
        {means === "reject" || (means === "reading" && criterion.kind === "yes") ? (
          <select id={id} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
            <option value="">{say("pick")}</option>
            {(means === "reject" ? props.documents : yesAndNo(say)).map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        ) : (
          <input
            id={id}
            class="short"
            inputMode="decimal"
            autocomplete="off"
            value={value}
            onInput={(event) => onValue(event.currentTarget.value)}
          />
        )}
      </p>
    </>
  );
};

const yesAndNo = (say: (key: "readingYes" | "readingNo") => string) => [
  { id: "true", name: say("readingYes") },
  { id: "false", name: say("readingNo") },
];
