import type { ReviewItem } from "../../../events/api/review.ts";
import type { County } from "../api/county.ts";
import { useWords } from "../context.tsx";
import { ItemStateTag } from "../parts/tag.tsx";
import { CriteriaTable } from "../review/criteria-table.tsx";
import { EvidenceList } from "../review/evidence-list.tsx";
import { evidenceOfItem, scoredItem } from "../review/scored-item.ts";
import { countyCheckWords } from "../words/check.ts";
import { criteriaWords } from "../words/criteria.ts";

/** An item with what it rests on; without `onChoose` one may look only. */
export const CheckItem = (props: {
  readonly item: ReviewItem;
  readonly county: County;
  readonly isChosen: boolean;
  readonly onChoose?: (isChosen: boolean) => void;
}) => {
  const { item, county, isChosen, onChoose } = props;
  const say = useWords(countyCheckWords);
  const criteria = useWords(criteriaWords);
  const scored = scoredItem(county, item.id);
  return (
    <article class="panel" aria-labelledby={`item-${item.id}`}>
      <header class="item-head">
        {onChoose && (
          <input
            type="checkbox"
            aria-label={say("choose", { item: `${item.id} ${item.name}` })}
            checked={isChosen}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
        )}
        <h2 id={`item-${item.id}`} class="item-name" tabIndex={-1} data-quiet-focus>
          {item.id} {item.name}
        </h2>
        <ItemStateTag state={item.state} />
        <span class="number">{say("ofMost", { score: item.system, points: item.points })}</span>
      </header>
      {item.lastReason && (
        <p class="notice notice-warn">
          {criteria("lastReason", { n: item.lastReason.decision, reason: item.lastReason.reason })}
        </p>
      )}
      {scored && <CriteriaTable item={scored} framework={county.framework} />}
      <h3>{criteria("evidence")}</h3>
      <EvidenceList receipts={evidenceOfItem(scored, county.receipts)} />
    </article>
  );
};
