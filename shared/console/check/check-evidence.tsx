import { useState } from "preact/hooks";
import type { ReceiptAnswer } from "../../../events/api/receipt.ts";
import type { ReviewItem } from "../../../events/api/review.ts";
import { useWords } from "../context.tsx";
import { FileView } from "../parts/file-view.tsx";
import { usePlace } from "../use-county.ts";
import { countyCheckWords } from "../words/check.ts";
import { criteriaWords } from "../words/criteria.ts";

/** The files that an item rests on, and one of them opened beside its criteria. */
export const CheckEvidence = (props: {
  readonly item: ReviewItem;
  readonly receipts: readonly ReceiptAnswer[];
}) => {
  const { item, receipts } = props;
  const place = usePlace();
  const say = useWords(countyCheckWords);
  const criteria = useWords(criteriaWords);
  const [openedId, setOpenedId] = useState<string>();
  const opened = receipts.find(({ evidenceId }) => evidenceId === openedId);
  return (
    <section class="check-part" aria-labelledby={`evidence-${item.id}`}>
      <h3 id={`evidence-${item.id}`}>{criteria("evidence")}</h3>
      {receipts.length === 0 && <p class="small">{criteria("noEvidence")}</p>}
      <ul class="check-files">
        {receipts.map(({ evidenceId, title, fileName }) => (
          <li key={evidenceId}>
            <span class="file-name">
              <bdi>{title}</bdi>
              {fileName !== title && (
                <span class="small">
                  {" "}
                  <bdi>{fileName}</bdi>
                </span>
              )}
            </span>
            <button
              type="button"
              class="quiet"
              aria-expanded={evidenceId === openedId}
              onClick={() => setOpenedId(evidenceId === openedId ? undefined : evidenceId)}
            >
              {evidenceId === openedId ? say("close") : say("open")}
              <span class="unseen"> {title}</span>
            </button>
            <a href={`/console/c/${place.county}/evidence/${evidenceId}`}>
              {say("receipt")}
              <span class="unseen"> {title}</span>
            </a>
          </li>
        ))}
      </ul>
      {opened && (
        <FileView
          key={opened.evidenceId}
          place={place}
          evidenceId={opened.evidenceId}
          title={opened.fileName}
          contentType={opened.contentType}
        />
      )}
    </section>
  );
};
