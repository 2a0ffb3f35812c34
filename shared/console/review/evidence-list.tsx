import type { ReceiptAnswer } from "../../../events/api/receipt.ts";
import { useWords } from "../context.tsx";
import { criteriaWords } from "../words/criteria.ts";

/** The files that an item rests on, each a way to its receipt. */
export const EvidenceList = ({ receipts }: { readonly receipts: readonly ReceiptAnswer[] }) => {
  const say = useWords(criteriaWords);
  if (receipts.length === 0) return <p class="small">{say("noEvidence")}</p>;
  return (
    <ul class="evidence-list">
      {receipts.map(({ county, evidenceId, title, fileName }) => (
        <li key={evidenceId}>
          <a href={`/console/c/${county}/evidence/${evidenceId}`}>{title}</a>{" "}
          <span class="small">
            <bdi>{fileName}</bdi>
          </span>
        </li>
      ))}
    </ul>
  );
};
