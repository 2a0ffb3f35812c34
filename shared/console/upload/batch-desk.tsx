import { useRef } from "preact/hooks";
import type { Framework } from "../../domain/framework/framework.ts";
import { useConsole } from "../context.tsx";
import type { RowFault } from "./batch-faults.ts";
import { BatchFields } from "./batch-fields.tsx";
import { BatchTable } from "./batch-table.tsx";
import type { Places } from "./document-places.ts";
import type { Batch } from "./use-batch.ts";

/** The files that were chosen, to be looked over and mended before they are sent. */
export const BatchDesk = (props: {
  readonly batch: Batch;
  readonly faults: ReadonlyMap<string, RowFault>;
  readonly framework: Framework;
  readonly places: Places;
}) => {
  const { batch, faults, framework } = props;
  const { department } = useConsole().session;
  const desk = useRef<HTMLDivElement>(null);
  return (
    <div ref={desk} class="form">
      <BatchFields framework={framework} department={department} onChoose={batch.changeAll} />
      <BatchTable
        rows={batch.rows}
        faults={faults}
        framework={framework}
        places={props.places}
        department={department}
        changes={{
          onChange: batch.change,
          onChooseDocument: batch.chooseDocument,
          onRemove: (gone) => {
            // Its button goes with it: the focus stays at the table
            desk.current?.querySelector<HTMLElement>(".table-frame")?.focus();
            batch.remove(({ key }) => key === gone);
          },
        }}
      />
    </div>
  );
};
