import type { DecisionAnswer, DecisionPage, ReviewItem } from "../../../events/api/review.ts";
import type { County } from "../api/county.ts";
import { useWords } from "../context.tsx";
import { FindingList } from "../parts/finding-list.tsx";
import { usePlace } from "../use-county.ts";
import { criteriaWords } from "../words/criteria.ts";
import { reviewWords } from "../words/review.ts";
import { useCorrections } from "./corrections.ts";
import { EvidencePane } from "./evidence-pane.tsx";
import { ItemHistory } from "./item-history.tsx";
import { namesOfCriteria } from "./names-of-criteria.ts";
import { ReviewBar } from "./review-bar.tsx";
import { ReviewTable } from "./review-table.tsx";
import { scoredItem } from "./scored-item.ts";
import { standingCorrections, toldOfItem } from "./told-of-item.ts";

/** The criteria of an item, what was decided of it, its evidence beside them, and at the foot what is said of it. */
export const ReviewDesk = (props: {
  readonly item: ReviewItem;
  readonly chosen: readonly ReviewItem[];
  readonly county: County;
  readonly decisions: DecisionPage["decisions"];
  readonly onTaken: (answer: DecisionAnswer) => void;
  readonly onMoved: (items: readonly string[]) => void;
}) => {
  const { item, county, decisions } = props;
  const say = useWords(reviewWords);
  const criteria = useWords(criteriaWords);
  const scored = scoredItem(county, item.id);
  const said = toldOfItem(decisions, item.id);
  const standing = item.state === "confirmed" ? standingCorrections(said) : [];
  const corrections = useCorrections(usePlace(), item, standing);
  const findings = (scored?.criteria ?? []).flatMap((criterion) => criterion.findings ?? []);
  const { nameOf } = namesOfCriteria(county.framework, criteria("documents"));
  return (
    <>
      <div class="desk">
        {item.lastReason && item.state !== "confirmed" && (
          <p class="notice notice-warn">
            {criteria("lastReason", {
              n: item.lastReason.decision,
              reason: item.lastReason.reason,
            })}
          </p>
        )}
        {item.state === "moved" && <p class="notice notice-warn">{say("movedHint")}</p>}
        {scored && (
          <ReviewTable
            item={item}
            scored={scored}
            county={county}
            corrections={corrections}
            mayCorrect={county.review.can.includes("confirmed")}
          />
        )}
        {item.selfNote !== undefined && (
          <section class="panel">
            <h2>{say("selfNote")}</h2>
            <p class="said">{item.selfNote}</p>
          </section>
        )}
        {findings.length > 0 && (
          <section class="panel">
            <h2>{criteria("findings")}</h2>
            <FindingList findings={findings} />
          </section>
        )}
        <ItemHistory said={said} nameOf={nameOf} />
        <ReviewBar {...props} corrections={corrections} />
      </div>
      <EvidencePane item={item} county={county} />
    </>
  );
};
