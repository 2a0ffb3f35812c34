import type { Framework } from "../../domain/framework/framework.ts";
import { useWords } from "../context.tsx";
import { uploadWords } from "../words/upload.ts";
import { type BatchRow, issuerOf } from "./batch.ts";

/** Which required document a file is: the likely ones first, then all of them by item. */
export const DocumentChoice = (props: {
  readonly row: BatchRow;
  readonly framework: Framework;
  /** A clerk of one department files what it issues alone. */
  readonly department: string | undefined;
  readonly onChange: (row: BatchRow) => void;
}) => {
  const { row, framework, department, onChange } = props;
  const say = useWords(uploadWords);
  const items = framework.priorities.flatMap((priority) => priority.items);
  const nameOf = (id: string) =>
    items.flatMap((item) => item.documents).find((document) => document.id === id)?.name ?? id;
  return (
    <select
      class="document-choice"
      aria-label={`${say("forDocument")} ${row.file.name}`}
      aria-invalid={row.document === ""}
      value={row.document}
      onChange={({ currentTarget: { value: document } }) =>
        onChange({
          ...row,
          document,
          issuer: department ?? issuerOf(document, items) ?? row.issuer,
        })
      }
    >
      <option value="">{say("pleaseChoose")}</option>
      {row.match.candidates.length > 0 && (
        <optgroup label={say("likely")}>
          {row.match.candidates.map(({ document }) => (
            <option key={document} value={document}>
              {document} {nameOf(document)}
            </option>
          ))}
        </optgroup>
      )}
      {items
        .filter(({ documents }) => documents.length > 0)
        .map((item) => (
          <optgroup key={item.id} label={`${item.id} ${item.name}`}>
            {item.documents
              .filter(({ id }) => !row.match.candidates.some(({ document }) => document === id))
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {id} {name}
                </option>
              ))}
          </optgroup>
        ))}
    </select>
  );
};
