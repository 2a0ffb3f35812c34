import type { Framework } from "../../domain/framework/framework.ts";
import { useWords } from "../context.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { uploadWords } from "../words/upload.ts";
import { type BatchRow, evidenceKinds, filedTwice, firstLook, mediaTypeOf } from "./batch.ts";
import { DocumentChoice } from "./document-choice.tsx";

/** File → document → issuer → year, each a field that may be changed: nothing is matched in silence. */
export const BatchTable = (props: {
  readonly rows: readonly BatchRow[];
  readonly framework: Framework;
  /** A clerk of one department files for it alone. */
  readonly department: string | undefined;
  readonly onChange: (row: BatchRow) => void;
  readonly onRemove: (key: string) => void;
}) => {
  const { rows, framework, department, onChange } = props;
  const say = useWords(uploadWords);
  const twice = filedTwice(rows);
  const changeKind = (row: BatchRow, kind: BatchRow["kind"]) => {
    const contentType = mediaTypeOf(row.file.name, kind);
    const document = kind === "document" ? (row.match.chosen ?? "") : "";
    onChange({
      ...row,
      kind,
      contentType,
      document,
      firstLook: firstLook(row.file, kind, contentType),
    });
  };
  return (
    <DataTable
      caption={say("table")}
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        { name: say("file"), isRowName: true, cell: (row) => <FileName row={row} /> },
        {
          name: say("kind"),
          cell: (row) => (
            <select
              aria-label={`${say("kind")} ${row.file.name}`}
              value={row.kind}
              onChange={(event) =>
                changeKind(
                  row,
                  evidenceKinds.find((kind) => kind === event.currentTarget.value) ?? row.kind,
                )
              }
            >
              {evidenceKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {say(kind)}
                </option>
              ))}
            </select>
          ),
        },
        {
          name: say("forDocument"),
          cell: (row) =>
            row.kind === "document" ? (
              <DocumentChoice
                row={row}
                framework={framework}
                department={department}
                onChange={onChange}
              />
            ) : (
              "—"
            ),
        },
        {
          name: say("issuer"),
          cell: (row) => (
            <select
              aria-label={`${say("issuer")} ${row.file.name}`}
              value={row.issuer}
              disabled={department !== undefined}
              onChange={(event) => onChange({ ...row, issuer: event.currentTarget.value })}
            >
              <option value="">{say("pleaseChoose")}</option>
              {framework.departments.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          ),
        },
        {
          name: say("year"),
          cell: (row) => (
            <select
              aria-label={`${say("year")} ${row.file.name}`}
              value={row.year}
              onChange={(event) => onChange({ ...row, year: event.currentTarget.value })}
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
          name: say("note"),
          cell: (row) => (
            <>
              {row.firstLook && <p class="field-error">{say(row.firstLook)}</p>}
              {twice.has(row.document) && <p class="small">{say("twice")}</p>}
              {row.documentNumber !== "" && <p class="small">{row.documentNumber}</p>}
              <button
                type="button"
                class="quiet"
                aria-label={say("removeFile", { name: row.file.name })}
                onClick={() => props.onRemove(row.key)}
              >
                {say("remove")}
              </button>
            </>
          ),
        },
      ]}
    />
  );
};

/** A name may hold anything, signs that turn the line around included: it is shown by itself. */
const FileName = ({ row }: { readonly row: BatchRow }) => (
  <>
    <bdi class="file-name">{row.file.name}</bdi>
    {row.folder !== "" && (
      <p class="small">
        <bdi>{row.folder}</bdi>
      </p>
    )}
  </>
);

const YEARS = 5;
const yearsUpTo = (cycle: number): readonly string[] =>
  Array.from({ length: YEARS }, (_, at) => String(cycle - at));
