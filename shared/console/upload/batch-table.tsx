import type { Framework } from "../../domain/framework/framework.ts";
import { useWords } from "../context.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { uploadWords } from "../words/upload.ts";
import { type BatchRow, yearsUpTo } from "./batch.ts";
import { filedTwice, type RowFault } from "./batch-faults.ts";
import { DocumentChoice } from "./document-choice.tsx";
import { isOwnDocument, type Places } from "./document-places.ts";
import { FileName, IssuerChoice, KindChoice, RowNotes } from "./row-fields.tsx";

/** What a clerk may change of a row; the rest follows from it. */
export interface RowChanges {
  readonly onChange: (row: BatchRow) => void;
  readonly onChooseDocument: (key: string, document: string) => void;
  readonly onRemove: (key: string) => void;
}

/** File → document → issuer → year, each a field that may be changed: nothing is matched in silence. */
export const BatchTable = (props: {
  readonly rows: readonly BatchRow[];
  readonly faults: ReadonlyMap<string, RowFault>;
  readonly framework: Framework;
  readonly places: Places;
  /** A clerk of one department files for it alone. */
  readonly department: string | undefined;
  readonly changes: RowChanges;
}) => {
  const { rows, faults, framework, places, department, changes } = props;
  const say = useWords(uploadWords);
  const twice = filedTwice(rows);
  const isBad = (row: BatchRow, ...of: readonly RowFault[]) =>
    of.some((fault) => faults.get(row.key) === fault);
  return (
    <DataTable
      caption={say("table")}
      isCards
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        {
          name: say("file"),
          isRowName: true,
          cell: (row) => (
            <div class="batch-file">
              <FileName row={row} />
              <RowNotes
                row={row}
                fault={faults.get(row.key)}
                isTwice={twice.has(row.document)}
                isOthers={!isOwnDocument(row.document, department, places)}
              />
            </div>
          ),
        },
        {
          name: say("kind"),
          cell: (row) => <KindChoice row={row} onChange={changes.onChange} />,
        },
        {
          name: say("forDocument"),
          cell: (row) =>
            row.kind === "document" ? (
              <div>
                <DocumentChoice
                  row={row}
                  framework={framework}
                  places={places}
                  department={department}
                  isBad={isBad(row, "noDocument", "locked")}
                  onChoose={changes.onChooseDocument}
                />
                {row.moreDocuments.length > 0 && (
                  <p class="small">{say("more", { documents: row.moreDocuments.join("、") })}</p>
                )}
              </div>
            ) : (
              "—"
            ),
        },
        {
          name: say("issuer"),
          cell: (row) => (
            <IssuerChoice
              row={row}
              departments={framework.departments}
              isFixed={department !== undefined}
              isBad={isBad(row, "noIssuer")}
              onChange={changes.onChange}
            />
          ),
        },
        {
          name: say("year"),
          cell: (row) => (
            <select
              aria-label={`${say("year")} ${row.file.name}`}
              value={row.year}
              onChange={(event) => changes.onChange({ ...row, year: event.currentTarget.value })}
            >
              {yearsUpTo(framework.cycle).map((year) => (
                <option key={year} value={year}>
                  {year}
                </option>
              ))}
            </select>
          ),
        },
        {
          name: say("removal"),
          cell: (row) => (
            <button
              type="button"
              class="quiet"
              aria-label={say("removeFile", { name: row.file.name })}
              onClick={() => changes.onRemove(row.key)}
            >
              {say("remove")}
            </button>
          ),
        },
      ]}
    />
  );
};
