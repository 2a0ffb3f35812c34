import { useState } from "preact/hooks";
import type { ReviewItem } from "../../../events/api/review.ts";
import type { County } from "../api/county.ts";
import { useWords } from "../context.tsx";
import { ItemStateTag, StateTag } from "../parts/tag.tsx";
import { CriteriaTable } from "../review/criteria-table.tsx";
import { evidenceOfItem, scoredItem } from "../review/scored-item.ts";
import { countyCheckWords } from "../words/check.ts";
import { criteriaWords } from "../words/criteria.ts";
import { CheckEvidence } from "./check-evidence.tsx";

/** An item in short, and opened with what it rests on beside its files; without `onChoose` one may look only. */
export const CheckItem = (props: {
  readonly item: ReviewItem;
  readonly county: County;
  /** While somebody was about to decide on it. */
  readonly hasMoved: boolean;
  readonly isChosen: boolean;
  readonly onChoose?: (isChosen: boolean) => void;
}) => {
  const { item, county, onChoose } = props;
  const say = useWords(countyCheckWords);
  const criteria = useWords(criteriaWords);
  const [isOpen, setOpen] = useState(false);
  const name = `${item.id} ${item.name}`;
  return (
    <article class="panel check-item" aria-labelledby={`item-${item.id}`}>
      <header class="check-head">
        {onChoose && (
          <input
            type="checkbox"
            aria-label={say("choose", { item: name })}
            checked={props.isChosen}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
        )}
        <h2 id={`item-${item.id}`} class="check-name" tabIndex={-1} data-quiet-focus>
          {name}
        </h2>
        <p class="check-facts">
          {props.hasMoved && <StateTag tone="bad">{say("movedTag")}</StateTag>}
          <ItemStateTag state={item.state} />
          <span class="number">{say("ofMost", { score: item.system, points: item.points })}</span>
          {item.self !== undefined && <span>{say("selfPoints", { points: item.self })}</span>}
        </p>
      </header>
      {item.lastReason && (
        <p class="said">
          {criteria("lastReason", { n: item.lastReason.decision, reason: item.lastReason.reason })}
        </p>
      )}
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <Contents item={item} county={county} isOpen={isOpen} />
      </details>
    </article>
  );
};

const Contents = (props: {
  readonly item: ReviewItem;
  readonly county: County;
  readonly isOpen: boolean;
}) => {
  const { item, county } = props;
  const say = useWords(countyCheckWords);
  const scored = scoredItem(county, item.id);
  const findings = scored?.criteria.flatMap((criterion) => criterion.findings ?? []) ?? [];
  const documents = scored?.criteria.flatMap((criterion) => criterion.documents ?? []) ?? [];
  const have = documents.filter(({ evidenceId }) => evidenceId !== undefined).length;
  const counts = { item: item.id, have, all: documents.length, findings: findings.length };
  return (
    <>
      <summary>
        {say("contents", counts)}
        {findings.length > 0 && ` · ${say("contentsFindings", counts)}`}
      </summary>
      {props.isOpen && (
        <div class="check-contents">
          <div class="check-part">
            {item.selfNote && <p>{say("selfNote", { note: item.selfNote })}</p>}
            {scored && <CriteriaTable item={scored} framework={county.framework} />}
          </div>
          <CheckEvidence item={item} receipts={evidenceOfItem(scored, county.receipts)} />
        </div>
      )}
    </>
  );
};
