import { useEffect, useId, useState } from "preact/hooks";
import type { ReviewItem } from "../../../events/api/review.ts";
import type { County } from "../api/county.ts";
import { useWords } from "../context.tsx";
import { DecisionOutcome } from "../parts/decision-outcome.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { ReasonField } from "../parts/reason-field.tsx";
import type { DecisionInHand } from "../use-decision.ts";
import { returnWords } from "../words/return.ts";
import { sharedWords } from "../words/shared.ts";
import { useReturnReasons } from "./return-reasons.ts";
import { documentsOfItem, scoredItem } from "./scored-item.ts";

/** As long as the API takes a reason. */
const MOST = 2000;

interface Returned {
  readonly item: string;
  readonly mark: string;
  readonly reason: string;
}

type Returnable = Pick<ReviewItem, "id" | "mark" | "name">;

/** Items that go back: a reason each, begun from what was found in them, and one day for all. */
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
  const { county, narrative, deciding, onSend } = props;
  const say = useWords(returnWords);
  const shared = useWords(sharedWords);
  const { county: code, cycle } = county.status;
  const reasons = useReturnReasons(`${code}.${cycle}`);
  const [hasNarrative, setHasNarrative] = useState(false);
  const [due, setDue] = useState("");
  const id = useId();
  const items = [...props.items, ...(narrative && hasNarrative ? [narrative] : [])];
  const [first] = items;
  const isTaken = deciding.state === "taken";
  useEffect(() => {
    if (isTaken) reasons.forget();
  }, [isTaken]);
  const submit = (event: Event) => {
    event.preventDefault();
    onSend(
      items.map((item) => ({ item: item.id, mark: item.mark, reason: reasons.of(item.id) })),
      due,
    );
  };
  return (
    <Dialog title={say("title", { n: items.length })} isOpen={props.isOpen} onClose={props.onClose}>
      <form class="form" onSubmit={submit}>
        <DecisionOutcome deciding={deciding} />
        {items.map((item) => (
          <ReasonField
            key={item.id}
            label={say("reasonFor", { item: `${item.id} ${item.name}` })}
            offered={offeredFor(item.id, county, say)}
            value={reasons.of(item.id)}
            most={MOST}
            onInput={(reason) => reasons.write({ [item.id]: reason })}
          />
        ))}
        {first && items.length > 1 && (
          <p>
            <button
              type="button"
              onClick={() =>
                reasons.write(
                  Object.fromEntries(
                    items.map((item) => [item.id, reasons.of(item.id) || reasons.of(first.id)]),
                  ),
                )
              }
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
        <p class="field">
          <label for={id}>{props.isDueDemanded ? say("due") : say("dueOptional")}</label>
          <input
            id={id}
            type="date"
            value={due}
            required={props.isDueDemanded}
            onInput={(event) => setDue(event.currentTarget.value)}
          />
        </p>
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

type Say = (key: keyof typeof returnWords, values?: Readonly<Record<string, string>>) => string;

/** Sentences that reviewers write again and again. */
const usual = ["noSeal", "otherScope", "wrongYear", "illegible", "notThis"] as const;

/** What is missing and what was found in the item's own evidence come first, in the API's words. */
const offeredFor = (
  id: string,
  county: Pick<County, "status" | "framework">,
  say: Say,
): readonly string[] => {
  const criteria = scoredItem(county, id)?.criteria ?? [];
  const missing = criteria
    .flatMap(({ documents = [] }) => documents)
    .filter(({ evidenceId }) => evidenceId === undefined);
  const names = documentsOfItem(id, county);
  return [
    ...new Set([
      ...missing.map((document) =>
        say("missing", {
          document: names.find((each) => each.id === document.id)?.name ?? document.id,
        }),
      ),
      ...criteria.flatMap(({ findings = [] }) =>
        findings.map(({ message, remedy }) => `${message}${remedy}`),
      ),
      ...usual.map((key) => say(key)),
    ]),
  ];
};
