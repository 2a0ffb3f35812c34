import { useId, useState } from "preact/hooks";
import type { DecisionAnswer, ReviewItem } from "../../../events/api/review.ts";
import type { Answer } from "../api/client.ts";
import type { County } from "../api/county.ts";
import { tryDecision } from "../api/review.ts";
import { useConsole, useWords } from "../context.tsx";
import { DecisionOutcome } from "../parts/decision-outcome.tsx";
import { ProblemView } from "../parts/problem-view.tsx";
import { ReasonField } from "../parts/reason-field.tsx";
import { usePlace } from "../use-county.ts";
import type { DecisionInHand } from "../use-decision.ts";
import { reviewWords } from "../words/review.ts";
import { sharedWords } from "../words/shared.ts";
import { CorrectedValue, type Correction, type Means } from "./corrected-value.tsx";
import { scoredItem } from "./scored-item.ts";

/** As long as the API takes a reason. */
const MOST = 2000;

/** A correction of one criterion; what it would come to the server works out, and nothing is written until it is confirmed. */
export const CorrectionForm = (props: {
  readonly item: ReviewItem;
  readonly county: County;
  readonly deciding: DecisionInHand;
  readonly onClose: () => void;
  readonly onSend: (adjustment: Correction) => void;
}) => {
  const { item, county, deciding } = props;
  const { api } = useConsole();
  const place = usePlace();
  const say = useWords(reviewWords);
  const shared = useWords(sharedWords);
  const id = useId();
  const criteria = scoredItem(county, item.id)?.criteria ?? [];
  const names = criteria.map(({ indicator }) => indicator ?? "documents");
  const [criterion, setCriterion] = useState(names[0] ?? "documents");
  const [means, setMeans] = useState<Means>(criterion === "documents" ? "reject" : "reading");
  const [value, setValue] = useState("");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState<Answer<DecisionAnswer>>();
  const adjustment: Correction = { criterion, reason, [means]: value };
  const attempt = () => {
    const items = [{ item: item.id, mark: item.mark, adjustments: [adjustment] }];
    void tryDecision(api, place, { kind: "confirmed", items }).then(setTried);
  };
  const nameOf = (name: string) =>
    county.framework.indicators.find((each) => each.id === name)?.name ?? say("documents");
  return (
    <section class="panel" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say("correction", { item: item.id })}</h2>
      <p class="field">
        <label for={`${id}-criterion`}>{say("criterion")}</label>
        <select
          id={`${id}-criterion`}
          value={criterion}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            setCriterion(chosen);
            setMeans(chosen === "documents" ? "reject" : "reading");
            setValue("");
          }}
        >
          {names.map((name) => (
            <option key={name} value={name}>
              {nameOf(name)}
            </option>
          ))}
        </select>
      </p>
      <CorrectedValue
        isOfDocuments={criterion === "documents"}
        means={means}
        value={value}
        documents={documentsOf(item.id, county)}
        onMeans={(chosen) => {
          setMeans(chosen);
          setValue("");
        }}
        onValue={setValue}
      />
      <ReasonField
        label={say("reasonOf")}
        offered={criteria.flatMap(({ findings = [] }) => findings.map(({ message }) => message))}
        value={reason}
        most={MOST}
        onInput={setReason}
      />
      <Tried answer={tried} item={item.id} />
      <DecisionOutcome deciding={deciding} />
      <div class="buttons">
        <button type="button" onClick={attempt}>
          {say("try")}
        </button>
        <button
          type="button"
          class="main"
          disabled={deciding.state === "sending"}
          onClick={() => props.onSend(adjustment)}
        >
          {say("confirmCorrected")}
        </button>
        <button type="button" onClick={props.onClose}>
          {shared("cancel")}
        </button>
      </div>
    </section>
  );
};

const documentsOf = (id: string, { framework }: County) =>
  framework.priorities.flatMap(({ items }) => items).find((item) => item.id === id)?.documents ??
  [];

const Tried = (props: {
  readonly answer: Answer<DecisionAnswer> | undefined;
  readonly item: string;
}) => {
  const say = useWords(reviewWords);
  const { answer, item } = props;
  switch (answer?.kind) {
    case undefined:
      return null;
    case "refused":
      return <ProblemView problem={answer.problem} />;
    case "unreachable":
      return <ProblemView problem={undefined} />;
    case "answered": {
      const { items, result } = answer.value.review;
      const points = items.find(({ id }) => id === item)?.effective ?? "—";
      return (
        <p class="notice" role="status">
          {say("tried", { item: points, score: result.score, grade: result.grade })}
        </p>
      );
    }
  }
};
