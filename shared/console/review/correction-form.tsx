import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { DecisionAnswer, ReviewItem } from "../../../events/api/review.ts";
import type { Answer } from "../api/client.ts";
import type { County } from "../api/county.ts";
import { tryDecision } from "../api/review.ts";
import { useConsole, useWords } from "../context.tsx";
import { useDraft } from "../drafts.ts";
import { ReasonField } from "../parts/reason-field.tsx";
import { usePlace } from "../use-county.ts";
import { reviewWords } from "../words/review.ts";
import { sharedWords } from "../words/shared.ts";
import { CorrectedValue, type Means } from "./corrected-value.tsx";
import type { Correction } from "./correction.ts";
import type { Corrections } from "./corrections.ts";
import { namesOfCriteria } from "./names-of-criteria.ts";
import { documentsOfItem, type ScoredCriterion } from "./scored-item.ts";
import { Tried } from "./tried.tsx";

/** As long as the API takes a reason. */
const MOST = 2000;

/** A correction of one criterion; what it would come to the server works out, and nothing is written until the item is confirmed. */
export const CorrectionForm = (props: {
  readonly item: ReviewItem;
  readonly criterion: ScoredCriterion;
  readonly name: string;
  readonly county: County;
  readonly corrections: Corrections;
  /** What all corrections of the item would come to with this one. */
  readonly onAdded: (tried: Answer<DecisionAnswer>) => void;
  readonly onClose: () => void;
}) => {
  const { item, criterion, name, county, corrections, onAdded, onClose } = props;
  const { api } = useConsole();
  const place = usePlace();
  const say = useWords(reviewWords);
  const shared = useWords(sharedWords);
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const key = criterion.indicator ?? "documents";
  const [means, setMeans] = useState<Means>(key === "documents" ? "reject" : "reading");
  const [value, setValue] = useState("");
  const reason = useDraft(`${place.county}.${place.cycle}.${item.id}.${key}.correction`);
  const [tried, setTried] = useState<Answer<DecisionAnswer>>();
  useEffect(() => title.current?.focus(), []);
  const correction: Correction = { criterion: key, reason: reason.text, [means]: value };
  const attempt = async (): Promise<Answer<DecisionAnswer>> => {
    const adjustments = corrections.withOne(correction);
    const items = [{ item: item.id, mark: item.mark, adjustments }];
    const answer = await tryDecision(api, place, { kind: "confirmed", items });
    setTried(answer);
    return answer;
  };
  const submit = (event: Event) => {
    event.preventDefault();
    void attempt().then((answer) => {
      if (answer.kind !== "answered") return;
      corrections.write(corrections.withOne(correction));
      reason.forget();
      onAdded(answer);
    });
  };
  return (
    <form class="form correction" aria-labelledby={`${id}-title`} onSubmit={submit}>
      <h2 id={`${id}-title`} ref={title} tabIndex={-1} data-quiet-focus>
        {say("correction", { item: name })}
      </h2>
      <CorrectedValue
        criterion={criterion}
        means={means}
        value={value}
        unit={namesOfCriteria(county.framework, "").unitOf(key)}
        documents={documentsOfItem(item.id, county).filter((each) => standsIn(criterion, each.id))}
        onMeans={(chosen) => {
          setMeans(chosen);
          setValue("");
        }}
        onValue={setValue}
      />
      <ReasonField
        label={say("reasonOf")}
        offered={criterion.findings?.map(({ message }) => message) ?? []}
        value={reason.text}
        most={MOST}
        onInput={reason.write}
      />
      <Tried answer={tried} item={item.id} />
      <div class="buttons">
        <button type="button" onClick={() => void attempt()}>
          {say("try")}
        </button>
        <button type="submit" class="main">
          {say("addCorrection")}
        </button>
        <button type="button" onClick={onClose}>
          {shared("cancel")}
        </button>
      </div>
    </form>
  );
};

/** Only what was filed can be rejected. */
const standsIn = ({ documents = [] }: ScoredCriterion, id: string): boolean =>
  documents.some((each) => each.id === id && each.evidenceId !== undefined);
