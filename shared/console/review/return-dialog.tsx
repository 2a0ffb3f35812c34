import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { ReviewItem } from "../../../events/api/review.ts";
import type { County } from "../api/county.ts";
import { useWords } from "../context.tsx";
import { useDrafts } from "../drafts.ts";
import { DayField } from "../parts/day-field.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { fieldErrorsOf } from "../parts/field-errors.ts";
import { FormOutcome } from "../parts/form-outcome.tsx";
import { ReasonField } from "../parts/reason-field.tsx";
import { usePlace } from "../use-county.ts";
import type { DecisionInHand } from "../use-decision.ts";
import { returnWords } from "../words/return.ts";
import { sharedWords } from "../words/shared.ts";
import { offeredFor } from "./offered-reasons.ts";

/** As long as the API takes a reason. */
const MOST = 2000;

interface Returned {
  readonly item: string;
  readonly mark: string;
  readonly reason: string;
}

type Returnable = Pick<ReviewItem, "id" | "mark" | "name">;

/** Items that go back: a reason each, begun from what was found in them, and one day for all. Reasons stay until they are sent. */
export const ReturnDialog = (props: {
  readonly isOpen: boolean;
  readonly items: readonly Returnable[];
  /** The county's own words, where they may go back too. */
  readonly narrative?: Returnable;
  readonly county: Pick<County, "status" | "framework">;
  readonly isDueDemanded: boolean;
  readonly deciding: DecisionInHand;
  readonly onClose: () => void;
  readonly onSend: (items: readonly Returned[], due: string) => void;
}) => {
  const { county, narrative, deciding } = props;
  const say = useWords(returnWords);
  const shared = useWords(sharedWords);
  const place = usePlace();
  const { texts, write, forget } = useDrafts(`${place.county}.${place.cycle}.return`);
  const [hasNarrative, setHasNarrative] = useState(false);
  const [due, setDue] = useState("");
  const sent = useRef<readonly string[]>([]);
  const id = useId();
  const items = [...props.items, ...(narrative && hasNarrative ? [narrative] : [])];
  const [first] = items;
  const nameOf = (item: Returnable) => say("reasonFor", { item: `${item.id} ${item.name}` });
  const fields = [
    ...items.map((item, at) => ({
      path: `items[${at}].reason`,
      id: `${id}-${at}`,
      label: nameOf(item),
    })),
    { path: "due", id: `${id}-due`, label: say("due") },
  ];
  const refused = deciding.state === "refused" ? deciding.problem : undefined;
  const errors = fieldErrorsOf(refused, fields);
  useEffect(() => {
    if (deciding.state === "taken") forget(sent.current);
    if (deciding.state !== "sending") sent.current = [];
  }, [deciding]);
  const submit = (event: Event) => {
    event.preventDefault();
    sent.current = items.map((item) => item.id);
    props.onSend(
      items.map((item) => ({ item: item.id, mark: item.mark, reason: texts[item.id] ?? "" })),
      due,
    );
  };
  return (
    <Dialog title={say("title", { n: items.length })} isOpen={props.isOpen} onClose={props.onClose}>
      <form class="form" noValidate onSubmit={submit}>
        <FormOutcome deciding={deciding} fields={fields} />
        {items.map((item, at) => (
          <ReasonField
            key={item.id}
            id={`${id}-${at}`}
            label={nameOf(item)}
            offered={offeredFor(item.id, county, say)}
            value={texts[item.id] ?? ""}
            most={MOST}
            error={errors.remedyAt(`items[${at}].reason`)}
            onInput={(reason) => write(item.id, reason)}
          />
        ))}
        {first && items.length > 1 && (
          <p>
            <button
              type="button"
              onClick={() => {
                for (const { id: item } of items)
                  write(item, texts[item] || (texts[first.id] ?? ""));
              }}
            >
              {say("sameForAll")}
            </button>
          </p>
        )}
        {narrative && (
          <label class="check">
            <input
              type="checkbox"
              checked={hasNarrative}
              onChange={(event) => setHasNarrative(event.currentTarget.checked)}
            />
            {say("withNarrative")}
          </label>
        )}
        <DayField
          id={`${id}-due`}
          label={props.isDueDemanded ? say("due") : say("dueOptional")}
          value={due}
          error={errors.remedyAt("due")}
          onInput={setDue}
        />
        <div class="buttons">
          <button type="submit" class="main" disabled={deciding.state === "sending"}>
            {say("send")}
          </button>
          <button type="button" onClick={props.onClose}>
            {shared("cancel")}
          </button>
        </div>
      </form>
    </Dialog>
  );
};
