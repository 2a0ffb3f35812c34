import type { ReceiptAnswer } from "../../../events/api/receipt.ts";
import { useWords } from "../context.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { evidenceWords } from "../words/evidence.ts";

type Reading = NonNullable<ReceiptAnswer["readings"]>[number];

/** What was read of each figure, with its cell, to lay beside the file. */
export const ReadingsTable = ({ readings }: { readonly readings: readonly Reading[] }) => {
  const say = useWords(evidenceWords);
  return (
    <DataTable
      caption={say("readings")}
      rows={readings}
      keyOf={({ indicator }) => indicator}
      columns={[
        {
          name: say("indicator"),
          isRowName: true,
          cell: ({ indicator, name }) => name ?? indicator,
        },
        { name: say("value"), isNumber: true, cell: ({ value, unit = "" }) => `${value} ${unit}` },
        { name: say("previous"), isNumber: true, cell: ({ previous = "" }) => previous },
        { name: say("cell"), cell: ({ at }) => <span class="code">{at}</span> },
      ]}
    />
  );
};
