import { useState } from "preact/hooks";
import type { ReceiptAnswer } from "../../../events/api/receipt.ts";
import type { ReviewItem } from "../../../events/api/review.ts";
import { departmentNamed } from "../../domain/framework/framework-items.ts";
import type { County } from "../api/county.ts";
import { useWords } from "../context.tsx";
import { FileView } from "../parts/file-view.tsx";
import { FindingList } from "../parts/finding-list.tsx";
import { StateTag } from "../parts/tag.tsx";
import { usePlace } from "../use-county.ts";
import { criteriaWords } from "../words/criteria.ts";
import { reviewWords } from "../words/review.ts";
import { evidenceLines } from "./evidence-lines.ts";

/** What an item rests on, document by document, those that were not filed too; the one chosen is shown below. */
export const EvidencePane = (props: { readonly item: ReviewItem; readonly county: County }) => {
  const { item, county } = props;
  const place = usePlace();
  const say = useWords(reviewWords);
  const criteria = useWords(criteriaWords);
  const lines = evidenceLines(item.id, county);
  const [openedId, setOpenedId] = useState(() => firstOf(lines)?.evidenceId);
  const opened = county.receipts.find(({ evidenceId }) => evidenceId === openedId);
  return (
    <section class="beside" aria-label={criteria("evidence")}>
      <ul class="evidence-lines no-print">
        {lines.map(({ key, name, receipt }) => (
          <li key={key}>
            {receipt ? (
              <button
                type="button"
                class="evidence-line"
                aria-pressed={receipt.evidenceId === openedId}
                onClick={() => setOpenedId(receipt.evidenceId)}
              >
                {name ?? say(key === "narrative" ? "narrative" : "figuresFile")}
              </button>
            ) : (
              <span class="evidence-line evidence-line-missing">
                {name} <StateTag tone="warn">{say("notFiled")}</StateTag>
              </span>
            )}
          </li>
        ))}
      </ul>
      {opened ? (
        <>
          <FileView
            key={opened.evidenceId}
            place={place}
            evidenceId={opened.evidenceId}
            title={opened.fileName}
            contentType={opened.contentType}
          />
          <FileFacts receipt={opened} county={county} />
        </>
      ) : (
        <p class="empty">{say("noFile")}</p>
      )}
    </section>
  );
};

/** What is open at first: a document of the item, else its figures; the county's own words only on wish. */
const firstOf = (lines: ReturnType<typeof evidenceLines>): ReceiptAnswer | undefined =>
  lines.find(({ key, receipt }) => receipt && key !== "narrative")?.receipt;

const FileFacts = (props: { readonly receipt: ReceiptAnswer; readonly county: County }) => {
  const { receipt, county } = props;
  const say = useWords(reviewWords);
  const criteria = useWords(criteriaWords);
  const facts = [
    { name: say("fileTitle"), value: receipt.title },
    { name: say("issuer"), value: departmentNamed(county.framework.departments, receipt.issuer) },
    { name: say("documentNumber"), value: receipt.documentNumber },
    { name: say("period"), value: `${receipt.period.from} — ${receipt.period.to}` },
  ];
  return (
    <>
      <dl class="facts small">
        {facts.flatMap(({ name, value }) =>
          value === undefined
            ? []
            : [<dt key={name}>{name}</dt>, <dd key={`${name}-`}>{value}</dd>],
        )}
      </dl>
      {receipt.findings.length > 0 && (
        <details>
          <summary>
            {criteria("findings")}（{receipt.findings.length}）
          </summary>
          <FindingList findings={receipt.findings} />
        </details>
      )}
    </>
  );
};
