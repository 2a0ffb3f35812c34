import type { ReceiptAnswer } from "../../../events/api/receipt.ts";
import type { County } from "../api/county.ts";
import { documentsOfItem, evidenceOfItem, scoredItem } from "./scored-item.ts";

export interface EvidenceLine {
  /** A required document's id, `narrative`, or the id of an evidence with figures. */
  readonly key: string;
  /** Of a required document. */
  readonly name?: string;
  readonly receipt: ReceiptAnswer | undefined;
}

/** What an item asks for with what was filed for each, then the files that its figures were read from, then the county's own words. */
export const evidenceLines = (item: string, county: County): readonly EvidenceLine[] => {
  const { receipts, review } = county;
  const scored = scoredItem(county, item);
  const standing = new Map(
    (scored?.criteria ?? []).flatMap(({ documents = [] }) =>
      documents.map(({ id, evidenceId }) => [id, evidenceId] as const),
    ),
  );
  const receiptOf = (id: string | undefined) =>
    id === undefined ? undefined : receipts.find(({ evidenceId }) => evidenceId === id);
  const documents = documentsOfItem(item, county).map(({ id, name }) => ({
    key: id,
    name: `${id} ${name}`,
    receipt: receiptOf(standing.get(id)),
  }));
  const figures = evidenceOfItem(scored, receipts)
    .filter((receipt) => !documents.some((each) => each.receipt === receipt))
    .map((receipt) => ({ key: receipt.evidenceId, receipt }));
  const narrative = receiptOf(review.narrative.evidenceId);
  return [
    ...documents,
    ...figures,
    ...(narrative ? [{ key: "narrative", receipt: narrative }] : []),
  ];
};
