import { useId, useState } from "preact/hooks";
import type { ReviewItem } from "../../../events/api/review.ts";
import type { County } from "../api/county.ts";
import { useWords } from "../context.tsx";
import { DecisionOutcome } from "../parts/decision-outcome.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { ReasonField } from "../parts/reason-field.tsx";
import type { DecisionInHand } from "../use-decision.ts";
import { returnWords } from "../words/return.ts";
import { sharedWords } from "../words/shared.ts";
import { scoredItem } from "./scored-item.ts";

/** As long as the API takes a reason. */
const MOST = 2000;

interface Returned {
  readonly item: string;
  readonly mark: string;
  readonly reason: string;
}

/** Items that go back: a reason each, begun from what was found in them, and one day for all. */
export const ReturnDialog = (props: {
  readonly isOpen: boolean;
  readonly items: readonly Pick<ReviewItem, "id" | "mark" | "name">[];
  readonly county: Pick<County, "status">;
  readonly isDueDemanded: boolean;
  readonly deciding: DecisionInHand;
  readonly onClose: () => void;
  readonly onSend: (items: readonly Returned[], due: string) => void;
}) => {
  const { items, county, deciding, onSend } = props;
  const say = useWords(returnWords);
  const shared = useWords(sharedWords);
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [due, setDue] = useState("");
  const id = useId();
  const submit = (event: Event) => {
    event.preventDefault();
    onSend(
      items.map((item) => ({ item: item.id, mark: item.mark, reason: reasons[item.id] ?? "" })),
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
            offered={offeredFor(item.id, county, usual(say))}
            value={reasons[item.id] ?? ""}
            most={MOST}
            onInput={(reason) => setReasons((before) => ({ ...before, [item.id]: reason }))}
          />
        ))}
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

/** Sentences that reviewers write again and again. */
const usual = (say: (key: keyof typeof returnWords) => string): readonly string[] => [
  say("noSeal"),
  say("otherScope"),
  say("wrongYear"),
  say("illegible"),
  say("notThis"),
];

/** What was found in the item's own evidence comes first, in the API's words. */
const offeredFor = (
  id: string,
  county: Pick<County, "status">,
  usually: readonly string[],
): readonly string[] => [
  ...new Set([
    ...(scoredItem(county, id)?.criteria ?? []).flatMap(({ findings = [] }) =>
      findings.map(({ message, remedy }) => `${message}${remedy}`),
    ),
    ...usually,
  ]),
];
