import { useState } from "preact/hooks";
import type { ReviewItem } from "../../../events/api/review.ts";
import type { County } from "../api/county.ts";
import { useWords } from "../context.tsx";
import { FileView } from "../parts/file-view.tsx";
import { ItemStateTag } from "../parts/tag.tsx";
import { usePlace } from "../use-county.ts";
import { criteriaWords } from "../words/criteria.ts";
import { reviewWords } from "../words/review.ts";
import { CriteriaTable } from "./criteria-table.tsx";
import { Differences } from "./differences.tsx";
import { ReviewBar } from "./review-bar.tsx";
import { evidenceOfItem, scoredItem } from "./scored-item.ts";

/** The criteria of an item, its evidence, a file of it beside them, and at the foot what is said of it. */
export const ReviewDesk = (props: {
  readonly item: ReviewItem;
  readonly chosen: readonly ReviewItem[];
  readonly county: County;
  readonly onTaken: () => void;
  readonly onMoved: () => void;
}) => {
  const { item, county } = props;
  const place = usePlace();
  const say = useWords(reviewWords);
  const criteria = useWords(criteriaWords);
  const scored = scoredItem(county, item.id);
  const evidence = evidenceOfItem(scored, county.receipts);
  const [openedId, setOpenedId] = useState(evidence[0]?.evidenceId);
  const opened = evidence.find(({ evidenceId }) => evidenceId === openedId);
  return (
    <>
      <div class="desk">
        <p>
          <ItemStateTag state={item.state} />
        </p>
        <ItemPoints item={item} />
        {item.selfNote !== undefined && <p>{item.selfNote}</p>}
        {scored && <CriteriaTable item={scored} framework={county.framework} />}
        <Differences item={item} framework={county.framework} />
        <h2>{criteria("evidence")}</h2>
        {evidence.length === 0 && <p class="small">{criteria("noEvidence")}</p>}
        <ul class="evidence-list">
          {evidence.map(({ evidenceId, title }) => (
            <li key={evidenceId}>
              <button
                type="button"
                class="quiet"
                aria-pressed={evidenceId === openedId}
                onClick={() => setOpenedId(evidenceId)}
              >
                {say("showFile", { title })}
              </button>
            </li>
          ))}
        </ul>
        <ReviewBar {...props} />
      </div>
      <section class="beside" aria-label={say("file")}>
        {opened ? (
          <FileView
            key={opened.evidenceId}
            place={place}
            evidenceId={opened.evidenceId}
            title={opened.fileName}
            contentType={opened.contentType}
          />
        ) : (
          <p class="empty">{say("noFile")}</p>
        )}
      </section>
    </>
  );
};

const ItemPoints = ({ item }: { readonly item: ReviewItem }) => {
  const say = useWords(criteriaWords);
  const points = [
    { name: say("most"), value: item.points },
    { name: say("self"), value: item.self },
    { name: say("system"), value: item.system },
    { name: say("city"), value: item.city },
    { name: say("effective"), value: item.effective },
  ];
  return (
    <dl class="points">
      {points.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd class="code">{value ?? "—"}</dd>
        </div>
      ))}
    </dl>
  );
};
