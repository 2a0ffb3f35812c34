import { useId } from "preact/hooks";
import { useWords } from "../context.tsx";
import { reviewWords } from "../words/review.ts";

/** How a criterion is corrected, as the API names it. */
export type Means = "reading" | "reject" | "points";

export interface Correction {
  readonly criterion: string;
  readonly reason: string;
  readonly reading?: string;
  readonly reject?: string;
  readonly points?: string;
}

/** The right reading, or the document that does not count, or as a last resort the points. */
export const CorrectedValue = (props: {
  readonly isOfDocuments: boolean;
  readonly means: Means;
  readonly value: string;
  readonly documents: readonly { readonly id: string; readonly name: string }[];
  readonly onMeans: (means: Means) => void;
  readonly onValue: (value: string) => void;
}) => {
  const { isOfDocuments, means, value, documents, onValue } = props;
  const say = useWords(reviewWords);
  const id = useId();
  const first = isOfDocuments ? "reject" : "reading";
  const names = { reading: say("byReading"), reject: say("byReject"), points: say("byPoints") };
  return (
    <>
      <fieldset class="field">
        <legend>{say("how")}</legend>
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
        <label for={id}>{say(means === "reject" ? "rejected" : means)}</label>
        {means === "reject" ? (
          <select id={id} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
            <option value="" />
            {documents.map((each) => (
              <option key={each.id} value={each.id}>
                {each.id} {each.name}
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
