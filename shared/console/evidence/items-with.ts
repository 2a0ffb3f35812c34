import type { ReceiptAnswer } from "../../../events/api/receipt.ts";
import type { Framework, Item } from "../../domain/framework/framework.ts";

/** The items that the required documents which an evidence was filed for belong to. */
export const itemsWith = (
  { documents = [] }: Pick<ReceiptAnswer, "documents">,
  { priorities }: Framework,
): readonly Item[] =>
  priorities
    .flatMap(({ items }) => items)
    .filter((item) => item.documents.some(({ id }) => documents.includes(id)));
