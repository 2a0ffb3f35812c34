import type { ReviewItem } from "../../../events/api/review.ts";
import { useWords } from "../context.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { ItemStateTag } from "../parts/tag.tsx";
import { usePrinting } from "../use-printing.ts";
import { criteriaWords } from "../words/criteria.ts";
import { signOffWords } from "../words/sign-off.ts";

/** Every item that is locked by it; folded on the screen, all of it on paper. */
export const SignedItems = ({ items }: { readonly items: readonly ReviewItem[] }) => {
  const say = useWords(signOffWords);
  const criteria = useWords(criteriaWords);
  const isPrinting = usePrinting();
  return (
    <details class="panel" open={isPrinting}>
      <summary>{say("items", { n: items.length })}</summary>
      <DataTable
        caption={say("items", { n: items.length })}
        isCaptionUnseen
        isCards
        rows={items}
        keyOf={({ id }) => id}
        columns={[
          { name: say("item"), isRowName: true, cell: ({ id, name }) => `${id} ${name}` },
          { name: say("state"), cell: ({ state }) => <ItemStateTag state={state} /> },
          { name: criteria("most"), isNumber: true, cell: ({ points }) => points },
          { name: criteria("system"), isNumber: true, cell: ({ system }) => system },
          { name: criteria("self"), isNumber: true, cell: ({ self }) => self ?? "—" },
        ]}
      />
    </details>
  );
};
