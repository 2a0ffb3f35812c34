import type { ReceiptAnswer } from "../../../events/api/receipt.ts";
import type { Framework } from "../../domain/framework/framework.ts";
import { useWords } from "../context.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { evidenceWords } from "../words/evidence.ts";

/** How much was read of each part of the county's own words, to see that none was taken for another or missed. */
export const NarrativeParts = (props: {
  readonly parts: NonNullable<ReceiptAnswer["parts"]>;
  readonly framework: Framework;
}) => {
  const say = useWords(evidenceWords);
  const headingOf = (part: string) =>
    props.framework.report?.parts?.find(({ id }) => id === part)?.heading ?? part;
  return (
    <DataTable
      caption={say("parts")}
      rows={props.parts}
      keyOf={({ part }) => part}
      columns={[
        { name: say("part"), isRowName: true, cell: ({ part }) => headingOf(part) },
        {
          name: say("characters"),
          isNumber: true,
          cell: ({ characters }) => String(characters),
        },
      ]}
    />
  );
};
