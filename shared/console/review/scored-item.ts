import type { ReceiptAnswer } from "../../../events/api/receipt.ts";
import type { StatusAnswer } from "../../../events/api/status.ts";
import { itemsOf } from "../../domain/framework/framework-items.ts";
import type { County } from "../api/county.ts";

/** An item of the status: its criteria, each with its reading, points and reason. */
export type ItemOfStatus = StatusAnswer["priorities"][number]["items"][number];
export type ScoredCriterion = ItemOfStatus["criteria"][number];

export const scoredItem = (
  { status }: Pick<County, "status">,
  id: string,
): ItemOfStatus | undefined =>
  status.priorities.flatMap(({ items }) => items).find((item) => item.id === id);

/** The evidences that an item rests on, each once, as they were filed. */
export const evidenceOfItem = (
  item: ItemOfStatus | undefined,
  receipts: readonly ReceiptAnswer[],
): readonly ReceiptAnswer[] => {
  const ids = new Set(
    (item?.criteria ?? []).flatMap(({ evidenceId, documents = [] }) => [
      evidenceId,
      ...documents.map((document) => document.evidenceId),
    ]),
  );
  return receipts.filter(({ evidenceId }) => ids.has(evidenceId));
};

/** What an item asks for, as the edition names it. */
export const documentsOfItem = (id: string, { framework }: Pick<County, "framework">) =>
  itemsOf(framework).find((item) => item.id === id)?.documents ?? [];
