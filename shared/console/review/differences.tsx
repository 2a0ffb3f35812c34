import type { ReviewItem } from "../../../events/api/review.ts";
import type { Framework } from "../../domain/framework/framework.ts";
import { useWords } from "../context.tsx";
import { criteriaWords } from "../words/criteria.ts";

/** Why an item's points are not the system's, criterion by criterion; and what was last said of it. */
export const Differences = (props: {
  readonly item: ReviewItem;
  readonly framework: Framework;
}) => {
  const { item, framework } = props;
  const say = useWords(criteriaWords);
  const nameOf = (criterion: string) =>
    framework.indicators.find(({ id }) => id === criterion)?.name ?? say("documents");
  return (
    <>
      {item.differences.length > 0 && (
        <section>
          <h2>{say("differences")}</h2>
          <ul>
            {item.differences.map(({ criterion, from, to, decision, reasons }) => (
              <li key={`${criterion} ${decision}`}>
                {say("difference", {
                  criterion: nameOf(criterion),
                  from,
                  to,
                  n: decision,
                  reasons: reasons.join("；"),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {item.lastReason && (
        <p class="notice notice-warn">
          {say("lastReason", { n: item.lastReason.decision, reason: item.lastReason.reason })}
        </p>
      )}
    </>
  );
};
